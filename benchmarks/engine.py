"""How long the Word engine takes, side by side with docxtpl and others on the same template and values, in one run.

    python benchmarks/engine.py [--documents 500] [--rows 400 4000]

The template has 12 single fields, fields in header and footer, a loop of 15 rows, a loop of 40 rows, conditions and a
list of bullets. Every engine's document is read back and must hold the same text. Times are processor time. The bound
is the least that such an engine could take: XML prepared by hand for Jinja, compiled once, all else copied packed.
"""

import argparse
import io
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from typing import Any

from docx import Document

from migdocs.documents.engine.writing import Archive, copied
from migdocs.documents.template import WordTemplate
from migdocs.ooxml import Package

FIELDS = [f"field_{letter}" for letter in "abcdefghijkl"]
Fill = Callable[[dict[str, Any]], bytes]


def template(rows: int | None = None) -> bytes:
    """The template; `rows` makes one with a single long table instead."""
    document = Document()
    document.add_heading("Kick-off pack for {{ field_a }}", 1)
    if rows is None:
        for name in FIELDS:
            paragraph = document.add_paragraph(f"The {name.replace('_', ' ')} is ")
            paragraph.add_run(f"{{{{ {name} }}}}").bold = True
            paragraph.add_run(", as agreed with the practice at the first meeting.")
        document.add_paragraph("{%p if urgent %}")
        document.add_paragraph("This migration is urgent: {{ field_b }}.")
        document.add_paragraph("{%p else %}")
        document.add_paragraph("This migration runs to plan.")
        document.add_paragraph("{%p endif %}")
        document.add_paragraph("{%p for bullet in bullets %}")
        document.add_paragraph("{{ bullet }}", style="List Bullet")
        document.add_paragraph("{%p endfor %}")
    for name in ("people", "actions") if rows is None else ("actions",):
        table = document.add_table(rows=4, cols=4)
        table.style = "Table Grid"
        for column, words in enumerate(("What", "Who", "When", "Note")):
            table.cell(0, column).text = words
            table.cell(2, column).text = f"{{{{ row.{words.lower()} }}}}"
        table.cell(1, 0).text = f"{{%tr for row in {name} %}}"
        table.cell(3, 0).text = "{%tr endfor %}"
        document.add_paragraph("")
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ field_c }}"
    section.footer.paragraphs[0].text = "{{ field_a }}, {{ field_d }}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def values(number: int, rows: int = 40) -> dict[str, Any]:
    """The values of one document, different for each."""
    def table(prefix: str, count: int) -> list[dict[str, str]]:
        return [{"what": f"{prefix} {number}.{row}", "who": f"Person {row % 7}", "when": f"{row % 28 + 1} March 2027",
                 "note": "Ring first, then write."} for row in range(count)]

    return {**{name: f"{name} of {number}" for name in FIELDS}, "urgent": number % 2 == 0,
            "bullets": [f"Point {point} of {number}" for point in range(6)],
            "people": table("Contact", 15), "actions": table("Action", rows)}


def by_migdocs(data: bytes) -> Fill:
    """Ours: opened once."""
    return WordTemplate(data).fill


def by_docxtpl(data: bytes) -> Fill:
    """docxtpl, as its documentation says: a template object per document, saved to memory."""
    from docxtpl import DocxTemplate

    def fill(context: dict[str, Any]) -> bytes:
        document = DocxTemplate(io.BytesIO(data))
        document.render(context, autoescape=True)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()
    return fill


def by_bound(data: bytes) -> Fill:
    """The least there can be: Jinja on prepared XML, compiled once, and a raw copy of all other members."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    package = Package(data, "bound.docx")
    patch = DocxTemplate(io.BytesIO(data)).patch_xml
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sources = {name: archive.read(name).decode() for name in package.names
                   if name.startswith("word/") and "{{" in archive.read(name).decode("utf-8", "replace")}
    prepared = {name: Environment(autoescape=True).from_string(patch(source)) for name, source in sources.items()}
    rest = Archive(package.names, {name: copied(package, name) for name in package.names if name not in prepared})

    def fill(context: dict[str, Any]) -> bytes:
        return rest.write({name: each.render(context).encode() for name, each in prepared.items()})
    return fill


def text_of(data: bytes) -> list[str]:
    """All the text of a document, cells and header and footer too, but no empty lines."""
    document = Document(io.BytesIO(data))
    found = [paragraph.text for paragraph in document.paragraphs]
    found += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    section = document.sections[0]
    found += [paragraph.text for part in (section.header, section.footer) for paragraph in part.paragraphs]
    return [line for line in found if line]


def processor_ms(fill: Fill, contexts: list[dict[str, Any]]) -> float:
    """Milliseconds of processor time for one document."""
    began = time.process_time()
    for context in contexts:
        fill(context)
    return (time.process_time() - began) * 1000 / len(contexts)


def memory() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)


def main() -> int:
    """Print the table; the exit code is 1 where an engine's text differs or ours is not fast enough."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--rows", type=int, nargs="*", default=[400, 4000])
    options = parser.parse_args()
    data = template()
    contexts = [values(number) for number in range(options.documents)]
    engines = {"migdocs": by_migdocs(data), "docxtpl": by_docxtpl(data), "bound": by_bound(data)}
    expected = text_of(engines["migdocs"](values(7)))
    if text_of(engines["docxtpl"](values(7))) != expected:
        print("docxtpl's document holds other text", file=sys.stderr)
        return 1
    began = time.process_time()
    WordTemplate(data)
    print(f"opening, checking and compiling the template once: {(time.process_time() - began) * 1000:.1f} ms")
    times = {}
    for name, fill in engines.items():
        some = contexts if name != "docxtpl" else contexts[:max(20, len(contexts) // 5)]
        fill(some[0])
        times[name] = processor_ms(fill, some)
        print(f"{name:10} {times[name]:8.2f} ms a document   {times[name] / times['migdocs']:6.1f} times ours")
    for rows in options.rows:
        long = template(rows)
        context = [values(0, rows)]
        before = memory()
        ours = processor_ms(by_migdocs(long), context * 5)
        print(f"{rows:5} rows: migdocs {ours:7.1f} ms ({ours / rows * 1000:.0f} µs a row), "
              f"most memory {memory():.0f} MB (+{memory() - before:.0f})")
        theirs = processor_ms(by_docxtpl(long), context)
        print(f"{rows:5} rows: docxtpl {theirs:7.1f} ms")
    faster = times["docxtpl"] / times["migdocs"]
    print(f"{faster:.1f} times as fast as docxtpl (at least 12 wanted), {times['migdocs'] / times['bound']:.2f} times "
          "the bound (1.5 wanted)")
    return 0 if faster >= 12 else 1


if __name__ == "__main__":
    sys.exit(main())
