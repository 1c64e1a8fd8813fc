"""File and folder names."""

from datetime import date
from pathlib import PureWindowsPath

from hypothesis import given
from hypothesis import strategies as st

from migdocs.delivery.names import document_file, plain_words, practice_code, practice_folder

DAY = date(2026, 6, 23)


def test_a_document_is_named_for_its_practice_kind_and_day() -> None:
    assert document_file("A99999", "kick-off-pack", DAY) == "A99999-kick-off-pack-2026-06-23.docx"


def test_a_practice_folder_is_named_for_its_code_and_name() -> None:
    assert practice_folder("a99999 ", "St. Ann's Surgery", "tracker") == "A99999-st-anns-surgery"


def test_a_practice_without_code_and_name_takes_the_trackers_name() -> None:
    assert practice_folder("", "", "My tracker (3)") == "my-tracker-3"


def test_accents_become_plain_letters() -> None:
    assert plain_words("Ysgol Ŷnys Café") == "ysgol-ynys-cafe"


def test_a_name_that_windows_keeps_for_itself_is_not_used() -> None:
    assert practice_folder("", "CON", "x") == "con-practice"
    assert practice_folder("", "com1", "x") == "com1-practice"


def test_a_name_cannot_leave_its_folder() -> None:
    assert practice_folder("../../etc", "..\\..\\Windows", "x") == "ETC-windows"


@given(st.text(), st.text(), st.text())
def test_any_practice_gives_a_folder_name_that_is_legal_everywhere(code: str, name: str, tracker: str) -> None:
    folder = practice_folder(code, name, tracker)
    assert folder.isascii() and 0 < len(folder) <= 89
    assert all(character.isalnum() or character == "-" for character in folder)
    assert not PureWindowsPath(folder).is_reserved()
    assert folder[0] != "-" and folder[-1] != "-"


@given(st.text())
def test_a_code_in_a_name_is_letters_and_digits_only(code: str) -> None:
    assert practice_code(code) == "" or (practice_code(code).isalnum() and practice_code(code).isascii())


@given(st.text(max_size=200))
def test_any_code_gives_a_file_name_with_the_kind_and_the_day(code: str) -> None:
    name = document_file(code, "kick-off-pack", DAY)
    assert name.endswith("kick-off-pack-2026-06-23.docx")
    assert "/" not in name and "\\" not in name
