"""How long the Word engine takes, side by side with docxtpl and others on the same template and values, in one run.

    python benchmarks/engine.py [--documents 500] [--rows 400 4000] [--node FOLDER]

The template has 12 single fields, fields in header and footer, a loop of 15 rows, a loop of 40 rows, conditions and a
list of bullets. Every engine's document is read back and must hold the same text. Times are processor time. The bound
is the least that such an engine could take: XML prepared by hand for Jinja, compiled once, all else copied packed.
FOLDER is one in which `npm install docxtemplater pizzip easy-template-x` was run; without it they are left out.
"""

import argparse
import io
import json
import resource
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document

from migdocs.documents.engine.writing import Archive, copied
from migdocs.documents.template import WordTemplate
from migdocs.ooxml import Package

FIELDS = [f"field_{letter}" for letter in "abcdefghijkl"]
Fill = Callable[[dict[str, Any]], bytes]


JINJA = {"field": "{{{{ {} }}}}", "if": "{{%p if {} %}}", "end if": "{{%p endif %}}", "for": "{{%p for entry in {} %}}",
         "end for": "{{%p endfor %}}"}
BRACES = {"field": "{{{}}}", "if": "{{#{}}}", "end if": "{{/{}}}", "for": "{{#{}}}", "end for": "{{/{}}}"}


def template(rows: int | None = None, words: dict[str, str] | None = None) -> bytes:
    """The template; `rows` makes one with a single long table instead, `words` one in another engine's syntax."""
    words = words or JINJA

    def tag(kind: str, name: str) -> str:
        return words[kind].format(name)

    document = Document()
    document.add_heading(f"Kick-off pack for {tag('field', 'field_a')}", 1)
    if rows is None:
        for name in FIELDS:
            paragraph = document.add_paragraph(f"The {name.replace('_', ' ')} is ")
            paragraph.add_run(tag("field", name)).bold = True
            paragraph.add_run(", as agreed with the practice at the first meeting.")
        for name, sentence in (("urgent", f"This migration is urgent: {tag('field', 'field_b')}."),
                               ("calm", "This migration runs to plan.")):
            document.add_paragraph(tag("if", name))
            document.add_paragraph(sentence)
            document.add_paragraph(tag("end if", name))
        document.add_paragraph(tag("for", "bullets"))
        document.add_paragraph(tag("field", "entry.text" if words is JINJA else "text"), style="List Bullet")
        document.add_paragraph(tag("end for", "bullets"))
    for name in ("people", "actions") if rows is None else ("actions",):
        table = document.add_table(rows=4 if words is JINJA else 2, cols=4)
        table.style = "Table Grid"
        for column, title in enumerate(("What", "Who", "When", "Note")):
            table.cell(0, column).text = title
            if words is JINJA:
                table.cell(2, column).text = tag("field", f"entry.{title.lower()}")
            else:  # these engines repeat the row whose first cell opens the loop and whose last cell closes it
                table.cell(1, column).text = ((tag("for", name) if column == 0 else "") + tag("field", title.lower()) +
                                              (tag("end for", name) if column == 3 else ""))
        if words is JINJA:
            table.cell(1, 0).text = f"{{%tr for entry in {name} %}}"
            table.cell(3, 0).text = "{%tr endfor %}"
        document.add_paragraph("")
    section = document.sections[0]
    section.header.paragraphs[0].text = tag("field", "field_c")
    section.footer.paragraphs[0].text = f"{tag('field', 'field_a')}, {tag('field', 'field_d')}"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def values(number: int, rows: int = 40) -> dict[str, Any]:
    """The values of one document, different for each."""
    def table(prefix: str, count: int) -> list[dict[str, str]]:
        return [{"what": f"{prefix} {number}.{row}", "who": f"Person {row % 7}", "when": f"{row % 28 + 1} March 2027",
                 "note": "Ring first, then write."} for row in range(count)]

    return {**{name: f"{name} of {number}" for name in FIELDS}, "urgent": number % 2 == 0, "calm": number % 2 == 1,
            "bullets": [{"text": f"Point {point} of {number}"} for point in range(6)],
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


def by_node(engine: str, folder: Path, contexts: list[dict[str, Any]]) -> tuple[float, bytes]:
    """Milliseconds of processor time for one document by a Node engine, and the last document."""
    with tempfile.TemporaryDirectory() as place:
        source, given, out = (Path(place) / name for name in ("template.docx", "values.json", "out.docx"))
        source.write_bytes(template(words=BRACES))
        given.write_text(json.dumps(contexts), "utf-8")
        done = subprocess.run(["node", str(Path(__file__).with_name("engine_node.mjs")), engine, str(source),
                               str(given), str(out)], cwd=folder, capture_output=True, text=True, check=True)
        return float(done.stdout), out.read_bytes()


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
    parser.add_argument("--node", type=Path)
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
        print(f"{name:15} {times[name]:8.2f} ms a document   {times[name] / times['migdocs']:6.1f} times ours")
    fastest = times["docxtpl"]
    for name in ("docxtemplater", "easy-template-x") if options.node else ():
        each, last = by_node(name, options.node, contexts)
        fastest = min(fastest, each)
        print(f"{name:15} {each:8.2f} ms a document   {each / times['migdocs']:6.1f} times ours")
        if text_of(last) != text_of(engines["migdocs"](contexts[-1])):
            print(f"{name}'s document holds other text", file=sys.stderr)
            return 1
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
    print(f"{faster:.1f} times as fast as docxtpl (at least 12 wanted), {fastest / times['migdocs']:.1f} times as fast "
          f"as the fastest other (3 wanted), {times['migdocs'] / times['bound']:.2f} times the bound (1.5 wanted)")
    return 0 if faster >= 12 and fastest >= 3 * times["migdocs"] else 1


if __name__ == "__main__":
    sys.exit(main())
