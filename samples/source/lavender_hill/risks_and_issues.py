"""Lavender Hill: what might go wrong, and what already has; no patient data."""

from datetime import date

from samples.source.tracker_layout import Formula, Row


def _risk(number: int, risk: str, likelihood: int, impact: int, response: str, owner: str, review: date) -> Row:
    return (f"R-{number:02}", risk, likelihood, impact, Formula("=C{row}*D{row}", likelihood * impact), response,
            owner, review, "Open")


_KICK_OFF, _JULY, _AUGUST, _SEPTEMBER = date(2026, 6, 23), date(2026, 7, 14), date(2026, 8, 19), date(2026, 9, 8)

RISKS: tuple[Row, ...] = (
    _risk(1, "Cegedim cannot take the extract on 27 July", 2, 4,
          "Form returned on 16 June, over five weeks ahead; chase on 13 July if need be.", "Bryony Alder", _JULY),
    _risk(2, "Data checking overruns and moves Go Live", 3, 4,
          "Two rounds booked with cover; the week after kept free; decide on 12 August.", "Dr Amara Sorrel", _AUGUST),
    _risk(3, "Staff leave in August leaves too few people to check", 3, 3,
          "Leave checked by 30 June; four checkers and two reserves named.", "Marcus Tansy", _KICK_OFF),
    _risk(4, "Six PCs and the kiosk are too old for EMIS Web", 4, 3,
          "Survey on 25 June; order by 9 July; fit before Go Live.", "Callum Thistle", _JULY),
    _risk(5, "EPS, pathology or PCSE told too late", 2, 5,
          "Notify-by dates kept in this tracker; reminders a week before and on the day.", "Marcus Tansy", _AUGUST),
    _risk(6, "dm+d mapping not checked, and electronic prescribing fails", 2, 5,
          "Two clinicians booked for 21 and 22 September; FP10 stationery in stock.", "Dr Amara Sorrel", _SEPTEMBER),
    _risk(7, "eRD issues left on Spine after the move", 3, 4,
          "Report on 18 August; cancel on 15 September; re-issue after Go Live.", "Dr Amara Sorrel", _SEPTEMBER),
    _risk(8, "Hazard: medicines mapped wrongly, or units and decimals changed", 2, 5,
          "High-risk drugs are among the test records; recheck in live before signing.", "Dr Neil Hawthorn", _AUGUST),
    _risk(9, "Hazard: allergies missing after the move", 2, 5,
          "Allergy counts compared at every round; sample rechecked in live.", "Dr Neil Hawthorn", _AUGUST),
    _risk(10, "Re-entry backlog after Go Live", 3, 3,
          "Two people full time for a week; logs counted every day of cut-over.", "Marcus Tansy", _SEPTEMBER),
    _risk(11, "Patients not told about the app and repeat prescriptions", 3, 3,
          "Posters from 7 August, messages in September, patient group asked to help.", "Leah Campion", _JULY),
    _risk(12, "Dispensary stock figures wrong after the move", 3, 3,
          "Full count on Saturday 19 September; second person checks.", "Grace Comfrey", _SEPTEMBER),
    _risk(13, "Partners send to the old MESH mailbox", 2, 4,
          "List of senders made in July; told a week before Go Live; old mailbox read until 7 November.",
          "Owen Betony", _SEPTEMBER),
)

ISSUES: tuple[Row, ...] = (
    ("I-01", date(2026, 6, 15), "Kwame Bracken", "Procurement", "Order", 3,
     "The dispensary module was left off the first order form; a corrected form was sent the same day.",
     date(2026, 6, 15), "Q-20871", date(2026, 6, 15), date(2026, 6, 16), "Closed", ""),
    ("I-02", date(2026, 6, 15), "Owen Betony", "Technical survey", "Hardware", 3,
     "The arrivals kiosk's supplier cannot say whether the present model works with EMIS Web.",
     date(2026, 6, 15), "", None, None, "Open", ""),
    ("I-03", date(2026, 6, 16), "Owen Betony", "Technical survey", "Hardware", 4,
     "Two PCs at the branch are not on the asset register.", None, "", None, None, "Open", ""),
)
