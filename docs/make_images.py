"""Remakes the pictures in docs/images from the samples: `python docs/make_images.py [NAME...]`.

Needs LibreOffice (soffice) and Poppler (pdftoppm), and a terminal system such as Linux or macOS. The pictures show
what a newcomer gets: the samples are read as on 16 June 2026.
"""

import os
import re
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SAMPLES = ROOT / "samples"
MIGDOCS = Path(sys.executable).with_name("migdocs")
TODAY = ("--today", "2026-06-16")
REPORT_LINES = 38  # as much of the check's report as a picture can show


@dataclass(frozen=True)
class Picture:
    """An RGB picture: its width in pixels, and its rows from the top."""

    width: int
    rows: tuple[bytes, ...]

    @classmethod
    def of_ppm(cls, data: bytes) -> "Picture":
        """Reads the portable pixmap that pdftoppm writes."""
        header = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
        assert header is not None
        width, height = int(header[1]), int(header[2])
        pixels = data[header.end():]
        return cls(width, tuple(pixels[row * width * 3:(row + 1) * width * 3] for row in range(height)))

    def first_block(self, gap: int, margin: int) -> "Picture":
        """The picture down to the first white gap of that height, with a margin around what is drawn."""
        white = b"\xff" * self.width * 3
        inked = [number for number, row in enumerate(self.rows) if row != white]
        last = next((here for here, after in pairwise(inked) if after - here > gap), inked[-1])
        return Picture(self.width, self.rows[max(0, inked[0] - margin):last + margin])

    def framed(self) -> "Picture":
        """The same with a thin grey line around it, so that a white page ends somewhere on a white screen."""
        grey = b"\xd8\xdd\xe0"
        edge = grey * (self.width + 2)
        return Picture(self.width + 2, (edge, *(grey + row + grey for row in self.rows), edge))

    def png(self) -> bytes:
        """The picture as a PNG file."""
        size = self.width.to_bytes(4, "big") + len(self.rows).to_bytes(4, "big")
        pixels = zlib.compress(b"".join(b"\x00" + row for row in self.rows), 9)
        chunks = ((b"IHDR", size + b"\x08\x02\x00\x00\x00"), (b"IDAT", pixels), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
            for kind, body in chunks)


def page_of(file: Path, page: int, work: Path, *, dots: int) -> Picture:
    """One page of an Office file as LibreOffice prints it, at so many dots an inch."""
    pdf = work / f"{file.stem}.pdf"
    if not pdf.exists():
        profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", work, file], check=True,
                       capture_output=True)
    shot = subprocess.run(["pdftoppm", "-r", str(dots), "-f", str(page), "-l", str(page), pdf], check=True,
                          capture_output=True)
    return Picture.of_ppm(shot.stdout)


def tracker(work: Path) -> Picture:
    """The Phases sheet of the good tracker."""
    return page_of(SAMPLES / "good-tracker.xlsx", 2, work, dots=110).first_block(gap=60, margin=14).framed()


def document(kind: str, page: int, work: Path) -> Picture:
    """One page of a document made from the good tracker."""
    folder = work / "documents"
    subprocess.run([MIGDOCS, "generate", SAMPLES / "good-tracker.xlsx", kind, "--out", folder, *TODAY], check=True,
                   capture_output=True)
    (made,) = folder.rglob(f"*{kind}*.docx")
    return page_of(made, page, work, dots=80).framed()


# ----- what a terminal shows -----------------------------------------------------------------------------------------

COLOURS = {"31": "#FF8A80", "91": "#FF8A80", "33": "#FFD54F", "93": "#FFD54F", "32": "#A5D6A7", "92": "#A5D6A7",
           "34": "#90CAF9", "94": "#90CAF9", "36": "#80DEEA", "96": "#80DEEA"}


def on_terminal(command: list[str | Path]) -> str:
    """What a command writes on a terminal, with its colours."""
    reader, writer = os.openpty()
    program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=writer, stderr=writer,
                               env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "110"})
    os.close(writer)
    said = b""
    while True:
        try:
            piece = os.read(reader, 65536)
        except OSError:  # Linux says so at the end, macOS gives nothing
            break
        if not piece:
            break
        said += piece
    os.close(reader)
    program.wait()
    shown = re.sub(r"[^\n]*\r(?!\n)\x1b\[K", "", said.decode("utf-8"))  # a line of progress that was wiped again
    return shown.replace("\r\n", "\n").strip("\n")


def spans(line: str) -> Iterator[str]:
    """One line of a terminal as OpenDocument text: bold and colours become styles."""
    codes: set[str] = set()
    for piece in re.split(r"(\x1b\[[\d;]*m)", line):
        if piece.startswith("\x1b"):
            new = set(piece[2:-1].split(";")) - {""}
            codes = set() if not new or "0" in new else codes | new
        elif piece:
            text = re.sub(" {2,}", lambda match: f' <text:s text:c="{len(match[0]) - 1}"/>', escape(piece))
            if text.startswith(" "):
                text = f"<text:s/>{text[1:]}"
            colour = next((code for code in codes if code in COLOURS), "0")
            yield f'<text:span text:style-name="c{colour}{"b" if "1" in codes else ""}">{text}</text:span>'


def terminal_page(lines: list[str]) -> str:
    """An OpenDocument page that looks like a terminal showing those lines."""
    styles = "".join(
        f'<style:style style:name="c{code}{bold}" style:family="text"><style:text-properties fo:color="{colour}"'
        f'{" fo:font-weight=" + chr(34) + "bold" + chr(34) if bold else ""}/></style:style>'
        for code, colour in {"0": "#E8EDEE", **COLOURS}.items() for bold in ("", "b"))
    body = "".join(f'<text:p text:style-name="line">{"".join(spans(line))}</text:p>' for line in lines)
    names = ("office", "style", "text", "table", "draw", "fo", "svg")
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:'
        f'{ {"fo": "xsl-fo-compatible", "svg": "svg-compatible", "draw": "drawing"}.get(name, name) }:1.0"'
        for name in names)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {spaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
<style:font-face style:name="mono" svg:font-family="'Liberation Mono'"/></office:font-face-decls>
<office:automatic-styles>
<style:style style:name="line" style:family="paragraph"><style:paragraph-properties fo:line-height="130%"/>
<style:text-properties style:font-name="mono" fo:font-size="9pt" fo:color="#E8EDEE"/></style:style>{styles}
<style:page-layout style:name="screen"><style:page-layout-properties fo:page-width="24cm" fo:page-height="60cm"
 fo:margin-top="0.6cm" fo:margin-bottom="0.6cm" fo:margin-left="0.7cm" fo:margin-right="0.5cm"
 fo:background-color="#212B32"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="screen"/></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""


def check(work: Path) -> Picture:
    """The beginning of the check's report on the tracker with mistakes."""
    said = on_terminal([MIGDOCS, "check", "samples/tracker-with-mistakes.xlsx", *TODAY])
    typed = f"$ migdocs check samples/tracker-with-mistakes.xlsx {' '.join(TODAY)}"
    page = work / "check.fodt"
    page.write_text(terminal_page([typed, "", *said.splitlines()[:REPORT_LINES]]), encoding="utf-8")
    picture = page_of(page, 1, work, dots=100)
    dark = max(number for number, row in enumerate(picture.rows) if len(set(row)) > 3)
    return Picture(picture.width, picture.rows[:dark + 24])


PICTURES: dict[str, Callable[[Path], Picture]] = {
    "tracker": tracker,
    "check": check,
    "kick-off-pack": partial(document, "kick-off-pack", 1),
    "cut-over-plan": partial(document, "cut-over-plan", 1),
    "idp-data-quality": partial(document, "idp-data-quality", 1),
}


def main() -> None:
    """Makes the pictures that are named, or all of them."""
    IMAGES.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            (IMAGES / f"{name}.png").write_bytes(PICTURES[name](Path(folder)).png())
        print(IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
