"""The sample tracker in good order is read whole, without a doubt."""

from datetime import date, time

from migdocs import reference
from migdocs.domain.migration import Notice, Status
from migdocs.tracker.reader import read_tracker

DATA = (reference.samples_folder() / "good-tracker.xlsx").read_bytes()
READING = read_tracker(DATA, "good-tracker.xlsx", reference.guidance(), reference.roles())


def test_the_practice_is_read_field_by_field() -> None:
    practice = READING.migration.practice
    assert practice.ods_code == "A99999"
    assert practice.dispensing is True
    assert isinstance(practice.list_size, int)
    assert practice.fdp_time == time(18, 30)
    assert practice.modules[:2] == ("Appointments", "Documents")
    assert practice.places.at("ods_code").label == "ODS code"


def test_the_fifteen_phases_are_read_with_their_dates_and_cells() -> None:
    phases = READING.migration.phases
    assert [phase.phase for phase in phases] == [phase.id for phase in reference.guidance().phases]
    go_live = READING.migration.phase("go_live")
    assert go_live is not None
    assert (go_live.planned_start, go_live.planned_end) == (date(2026, 9, 23), date(2026, 9, 23))
    assert go_live.status is Status.NOT_STARTED
    assert str(go_live.places.at("planned_start")).startswith("Phases B")
    assert go_live.places.at("planned_start").heading == "Planned start"


def test_every_sheet_gives_its_records() -> None:
    migration = READING.migration
    assert migration.contacts_in("practice_manager")
    assert migration.third_parties[0].notice == Notice(5, "w")
    assert 40 <= len(migration.actions) <= 60
    assert len(migration.cutover_topics) == 13
    assert all((migration.issues, migration.risks, migration.checking_rounds, migration.training, migration.hardware,
                migration.sign_offs, migration.messages))
    assert set(migration.sheets) >= {"Practice", "Phases", "Contacts", "Comms"}


def test_nothing_odd_is_found_in_it() -> None:
    assert READING.migration.oddities == ()
    assert READING.notes == ()
