"""Long tables and many threads: memory grows with the rows and nothing else, and no filling disturbs another."""

import tracemalloc
from concurrent.futures import ThreadPoolExecutor

from migdocs.documents.template import WordTemplate

from .word import docx, lines, table

TEMPLATE = WordTemplate(docx("{{ name }}", table(["What", "Who"], ["{%tr for a in actions %}", ""],
                                                 ["{{ loop.index }}. {{ a.what }}", "{{ a.who }}"],
                                                 ["{%tr endfor %}", ""])))


def values(rows: int, name: str = "Elm") -> dict[str, object]:
    return {"name": name, "actions": [{"what": f"Action {row} for {name}", "who": "Ann"} for row in range(rows)]}


def test_four_thousand_rows_are_filled_in_little_memory():
    many = values(4000)
    TEMPLATE.fill(many)
    tracemalloc.start()
    written = TEMPLATE.fill(many)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(lines(written)) == 4002
    assert most < 20_000_000


def test_a_template_filled_again_and_again_holds_on_to_nothing():
    TEMPLATE.fill(values(200))
    tracemalloc.start()
    for _ in range(20):
        TEMPLATE.fill(values(200))
    now, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert now < 300_000


def test_fillings_in_many_threads_are_the_same_as_one_after_another():
    practices = [values(30, f"Practice {number}") for number in range(40)]
    alone = [TEMPLATE.fill(each) for each in practices]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(TEMPLATE.fill, practices)) == alone
