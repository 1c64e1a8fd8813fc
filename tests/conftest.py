"""What all tests share: golden documents, renewed with `pytest --renew-golden` and then read in the diff."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the golden documents anew; read the diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, list[str]], None]:
    """Holds lines of text to the golden file of that name, or writes it anew."""

    def compare(name: str, lines: list[str]) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--renew-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        assert path.exists(), f"{path} is missing; run pytest --renew-golden and read it"
        assert lines == path.read_text(encoding="utf-8").splitlines(), "run pytest --renew-golden and read the diff"

    return compare
