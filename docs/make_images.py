"""Remakes the pictures in docs/images from the samples.

    .venv/bin/pip install -q -e '.[docs]' && .venv/bin/python docs/make_images.py

Needs LibreOffice (soffice), Poppler (pdftoppm), the Liberation fonts, and Linux or macOS.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
MIGDOCS = str(Path(sys.executable).with_name("migdocs"))
TODAY = ["--today", "2026-06-16"]
KINDS = ("kick-off-pack", "cut-over-plan", "technical-requirements", "idp-data-quality", "go-live-data",
         "end-of-migration", "deployment-survey")
COLOURS = {"31": "#ff8a80", "33": "#ffd54f", "36": "#80deea"}
GREY, INK, SCREEN = "#d8dde0", "#e8edee", "#212b32"


def page(file: Path, number: int, dots: int) -> Image.Image:
    """One page of an Office file as LibreOffice prints it, at so many dots an inch."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], check=True,
                       capture_output=True)
        pdf, png = Path(folder, f"{file.stem}.pdf"), Path(folder, "page")
        subprocess.run(["pdftoppm", "-png", "-singlefile", "-r", str(dots), "-f", str(number), "-l", str(number), pdf,
                        png], check=True)
        with Image.open(png.with_suffix(".png")) as picture:
            return picture.convert("RGB")


def trimmed(picture: Image.Image, margin: int = 14) -> Image.Image:
    """The picture without the white around what is drawn."""
    inked = ImageChops.invert(picture).getbbox() or (0, 0, *picture.size)
    return ImageOps.expand(picture.crop(inked), margin, "white")


def on_terminal(command: list[str], lines: int) -> Image.Image:
    """The first lines of what a command writes on a terminal, with its colours."""
    said = bytearray()

    def keep(handle: int) -> bytes:
        said.extend(piece := os.read(handle, 65536))
        return piece

    os.environ |= {"TERM": "xterm-256color", "COLUMNS": "110"}
    sink, screen = os.open(os.devnull, os.O_WRONLY), os.dup(1)
    os.dup2(sink, 1)
    pty.spawn(command, keep)
    os.dup2(screen, 1)
    typed = " ".join(["$ migdocs", *command[1:]])
    shown = [typed, "", *said.decode().replace("\r\n", "\n").lstrip().splitlines()[:lines]]
    plain, bold = (ImageFont.truetype(f"LiberationMono-{face}.ttf", 15) for face in ("Regular", "Bold"))
    picture = Image.new("RGB", (1040, 24 * len(shown) + 32), SCREEN)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(shown):
        left, codes = 18.0, set[str]()
        for text, escape in re.findall(r"([^\x1b]+)|\x1b\[([\d;]*)[mK]", line):
            codes = codes | set(escape.split(";")) if escape and escape != "0" else codes if text else set()
            font = bold if "1" in codes else plain
            colour = next((COLOURS[code] for code in codes if code in COLOURS), INK)
            draw.text((left, 16 + 24 * number), text, colour, font)
            left += font.getlength(text)
    return picture


def main() -> None:
    """Makes every picture."""
    IMAGES.mkdir(exist_ok=True)
    os.chdir(ROOT)
    good = ROOT / "samples" / "good-tracker.xlsx"
    pictures = {"tracker": trimmed(page(good, 2, 100).crop((0, 0, 1170, 400))),
                "check": on_terminal([MIGDOCS, "check", "samples/tracker-with-mistakes.xlsx", *TODAY], 36)}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([MIGDOCS, "generate", good, *TODAY, "--out", folder], check=True, capture_output=True)
        pictures |= {kind: page(next(Path(folder).rglob(f"*{kind}*.docx")), 1, 70) for kind in KINDS}
    for name, picture in pictures.items():
        ImageOps.expand(picture, 1, GREY).quantize(128).save(IMAGES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
