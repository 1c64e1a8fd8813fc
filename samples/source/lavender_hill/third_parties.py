"""Lavender Hill: the other suppliers, links and services that the move touches."""

from datetime import date, timedelta

from samples.source.tracker_layout import Cell, Formula, Row

_IDP, _FDP, _GO_LIVE = date(2026, 7, 27), date(2026, 9, 17), date(2026, 9, 23)
_TODAY = date(2026, 6, 16)


def _notify_by(column: str, day: date, days: int) -> Formula:
    """The date less the notice, as a formula that a person would type; weeks of 7 days, 5 working days likewise."""
    return Formula(f"={column}{{row}}-{days}", day - timedelta(days=days))


def _row(service: str, kind: str, supplier: str, contact: tuple[str, str, str], compatible: str,
         notice: tuple[str, int], off: date, on: date, *, fee: Cell = None, owner: str = "Marcus Tansy",
         moves: bool = False, told: date | None = None, notes: str = "") -> Row:
    words, days = notice
    return (service, kind, supplier, *contact, "Yes" if moves else "No", compatible, words,
            _notify_by("M", off, days), told, None, off, None, _TODAY if moves else None, _IDP if moves else None,
            _FDP if moves else None, on, None, fee, owner, notes)


THIRD_PARTIES: tuple[Row, ...] = (
    ("Vision (source system)", "Software", "Cegedim", "Daniel Speedwell", "daniel.speedwell@example.com",
     "020 7946 0171", "Yes", "Yes", "5 weeks", _notify_by("P", _IDP, 35), date(2026, 6, 15), None, _FDP, None,
     _TODAY, _IDP, _FDP, None, None, None, "Bryony Alder",
     "Request form returned 16 June; Cegedim to confirm both dates by 13 July."),
    _row("Electronic Prescription Service (EPS)", "Service", "NHS England", ("EPS deployment desk",
         "eps.desk@example.org", "0113 496 0150"), "Yes", ("5 weeks", 35), _FDP, _GO_LIVE, owner="Dr Amara Sorrel",
         notes="Paper FP10 from log-off until Go Live. eRD items are cancelled on 15 September."),
    _row("DocMan (document management)", "Software", "DocMan", ("Transfer team", "transfers@example.com",
         "0113 496 0160"), "Yes", ("5 working days", 7), _FDP, _GO_LIVE, fee=950, moves=True, told=_TODAY,
         notes="Its extract is taken at the same moment as Vision's, both times."),
    _row("INR Star (anticoagulation)", "Software", "INR Star", ("Customer support", "inr.support@example.com",
         "01632 960510"), "Yes", ("4 weeks", 28), _FDP, date(2026, 9, 24), fee=400, moves=True, told=_TODAY,
         owner="Dr Tomasz Yarrow", notes="Clinic of 18 September moved to 16 September."),
    _row("Pathology links", "Link", "Lavenderham Hospital Pathology", ("Ruth Burdock", "r.burdock.example@nhs.net",
         "01632 960420"), "Yes", ("2 weeks", 14), date(2026, 9, 16), _GO_LIVE, owner="Owen Betony",
         notes="Urgent results by phone and on paper while the link is off."),
    _row("Registration links (GP Links)", "Link", "PCSE", ("Registration links desk", "pcse.links@example.org",
         "0808 157 0142"), "Yes", ("2 weeks", 14), date(2026, 9, 15), date(2026, 9, 24), owner="Sunita Mallow",
         notes="PCSE wants the ODS code, both dates and the new MESH mailbox."),
    _row("Bowel and other screening messages", "Link", "NHS screening programmes", ("Screening hub desk",
         "screening.hub@example.org", "0808 157 0143"), "Yes", ("2 weeks", 14), date(2026, 9, 15),
         date(2026, 9, 24), owner="Sunita Mallow", notes="Check the backlog on the day they come back."),
    _row("Text messages (SMS)", "Service", "Example Messaging", ("Support desk", "support@example.com",
         "020 7946 0180"), "Yes", ("2 weeks", 14), _FDP, _GO_LIVE, owner="Owen Betony",
         notes="Reminders for the cut-over days are sent before log-off."),
    _row("Online consultations", "Service", "Example Online Consultations", ("Practice success team",
         "practices@example.com", "020 7946 0181"), "Yes", ("3 weeks", 21), _FDP, date(2026, 9, 24), fee=250,
         owner="Owen Betony", notes="Form closed on the web page during cut-over."),
    _row("Arrivals kiosk and call board", "Software", "Example Arrivals", ("Field services", "field@example.com",
         "0121 496 0170"), "Unknown", ("3 weeks", 21), _FDP, _GO_LIVE, fee=300, owner="Owen Betony",
         notes="Asked on 15 June whether it works with EMIS Web; kiosk is ten years old."),
    _row("Shared care record", "Service", "Lavender Vale Shared Care", ("Programme office",
         "shared.care.example@nhs.net", "01632 960520"), "Yes", ("4 weeks", 28), _FDP, date(2026, 9, 25),
         owner="Bryony Alder", notes="Hospital view of GP records is tested on the day it returns."),
    _row("NHS App and online services", "Service", "NHS England", ("Online services desk",
         "online.desk@example.org", "0113 496 0151"), "Yes", ("4 weeks", 28), _FDP, _GO_LIVE, owner="Owen Betony",
         notes="Patients of the practice's own app must register again; heaviest users first."),
)
