"""What raises each rule, and on which days."""

from tests.desks import add
from tracker.desk.desk import Desk

MEETING = ("meeting", "title=SIG", "status=scheduled")
HELD = ("meeting", "title=SIG", "status=held")
AGREED = ("commitment", "title=Train", "stage=agreed", "stage_date=2026-01-01", "obligors=A1")
OFFERED = ("commitment", "title=Train", "stage=offered")

# rule, the record, and on which days it is flagged how; None where it is not.
CASES = {
    "unprepared, by its day": ("meeting-unprepared", (*MEETING, "date=2026-01-23"), {
        "2026-01-12": None, "2026-01-13": "soon", "2026-01-15": "soon", "2026-01-16": "act", "2026-01-23": "act",
        "2026-01-24": None}),
    "unprepared, by its month": ("meeting-unprepared", (*MEETING, "date=2026-02"), {
        "2026-01-21": None, "2026-01-22": "soon", "2026-02-15": "act", "2026-02-28": "act", "2026-03-01": None}),
    "unprepared, before a day": ("meeting-unprepared", (*MEETING, "date=[..2026-02-28]"), {
        "0001-01-02": "act", "2026-01-16": "act", "2026-02-28": "act", "2026-03-01": None}),
    "unprepared, after a day": ("meeting-unprepared", (*MEETING, "date=2026-02-01/.."), {
        "2026-01-21": None, "2026-01-22": "soon", "9999-12-31": "act"}),
    "unprepared, undated": ("meeting-unprepared", MEETING, {"2026-01-16": None}),
    "prepared by an objective": ("meeting-unprepared", (*MEETING, "date=2026-01-23", "objective=x"), {
        "2026-01-20": None}),
    "not to be prepared": ("meeting-unprepared", ("meeting", "title=x", "status=cancelled", "date=2026-01-23"), {
        "2026-01-20": None}),
    "vague, by its month": ("meeting-date-vague", (*MEETING, "date=2026-04"), {
        "2026-01-30": None, "2026-01-31": "watch", "2026-03-02": "soon", "2026-04-30": "soon", "2026-05-01": None}),
    "vague, February": ("meeting-date-vague", (*MEETING, "date=2026-02"), {"2026-01-16": "soon"}),
    "not vague, a week": ("meeting-date-vague", (*MEETING, "date=2026-02-01/2026-02-07"), {"2026-01-16": None}),
    "not vague, a day": ("meeting-date-vague", (*MEETING, "date=2026-02-01"), {"2026-01-16": None}),
    "vague, open at its beginning": ("meeting-date-vague", (*MEETING, "date=[..2026-02-28]"), {
        "2026-01-16": "soon", "2026-03-01": None}),
    "vague, open at its end": ("meeting-date-vague", (*MEETING, "date=2026-02/.."), {"2026-01-16": "soon"}),
    "unconfirmed, by its day": ("meeting-unconfirmed", (*MEETING, "date=2026-01-23"), {
        "2026-01-23": None, "2026-01-24": "act"}),
    "unconfirmed, by its month": ("meeting-unconfirmed", (*MEETING, "date=2026-02"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "unconfirmed, late in the day, far to the east": ("meeting-unconfirmed", (*MEETING, "date=2026-01-23",
        "time=23:30", "zone=Pacific/Kiritimati"), {"2026-01-22": None, "2026-01-23": None, "2026-01-24": "act"}),
    "unconfirmed, by a leap month": ("meeting-unconfirmed", (*MEETING, "date=2028-02"), {
        "2028-02-28": None, "2028-02-29": None, "2028-03-01": "act"}),
    "unconfirmed, open": ("meeting-unconfirmed", (*MEETING, "date=2026-02/.."), {"9999-12-31": None}),
    "unconfirmed, undated": ("meeting-unconfirmed", MEETING, {"2026-01-16": None}),
    "confirmed": ("meeting-unconfirmed", (*HELD, "date=2026-01-01"), {"2026-01-16": None}),
    "missing": ("outcome-missing", (*HELD, "date=2026-01-10"), {
        "2026-01-12": None, "2026-01-13": "act", "2026-02-09": "act", "2026-02-10": "soon"}),
    "missing, by its month": ("outcome-missing", (*HELD, "date=2026-01"), {"2026-02-02": None, "2026-02-03": "act"}),
    "missing, undated": ("outcome-missing", HELD, {"2026-01-16": "soon"}),
    "missing, not held": ("outcome-missing", (*MEETING, "date=2026-01-10"), {"2026-01-16": None}),
    "due, by its day": ("commitment-due", (*AGREED, "due=2026-03-01"), {
        "2026-01-29": None, "2026-01-30": "soon", "2026-02-21": "soon", "2026-02-22": "act", "2026-03-01": "act",
        "2026-03-02": None}),
    "due, by the last day of its month": ("commitment-due", (*AGREED, "due=2026-02"), {
        "2026-01-28": None, "2026-01-29": "soon", "2026-02-28": "act", "2026-03-01": None}),
    "due, by a leap day": ("commitment-due", (*AGREED, "due=2028-02-29"), {
        "2028-01-29": None, "2028-01-30": "soon", "2028-02-22": "act", "2028-02-29": "act", "2028-03-01": None}),
    "due, open": ("commitment-due", (*AGREED, "due=2026-02/.."), {"2026-03-01": None}),
    "due, none": ("commitment-due", AGREED, {"2026-03-01": None}),
    "due, but not agreed": ("commitment-due", (*OFFERED, "due=2026-03-01"), {"2026-02-28": None}),
    "due, but not yet agreed": ("commitment-due", (*AGREED, "due=2026-01-10"), {"2025-12-31": None}),
    "overdue, by its day": ("commitment-overdue", (*AGREED, "due=2026-03-01"), {
        "2026-03-01": None, "2026-03-02": "act"}),
    "overdue, by its month": ("commitment-overdue", (*AGREED, "due=2026-02"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "overdue, before a day": ("commitment-overdue", (*AGREED, "due=[..2026-02-28]"), {
        "2026-02-28": None, "2026-03-01": "act"}),
    "overdue, open": ("commitment-overdue", (*AGREED, "due=2026-02/.."), {"9999-12-31": None}),
    "overdue, but not agreed": ("commitment-overdue", (*OFFERED, "due=2026-01-01"), {"2026-02-28": None}),
    "unverifiable": ("commitment-unverifiable", AGREED, {
        "2025-12-31": None, "2026-01-01": "act", "2026-01-15": "act", "2026-01-16": "soon", "2026-06-30": "soon",
        "2026-07-01": "watch"}),
    "verifiable by a due date": ("commitment-unverifiable", (*AGREED, "due=2027"), {"2026-01-16": None}),
    "verifiable by an indicator": ("commitment-unverifiable", (*AGREED, "indicator=boats"), {"2026-01-16": None}),
    "unverifiable, nobody owes it": (
        "commitment-unverifiable",
        ("commitment", "title=x", "stage=pledged", "stage_date=2026-01-01", "due=2027"),
        {"2026-01-16": "soon"}),
    "a proposal is not to be verified": ("commitment-unverifiable", OFFERED, {"2026-01-16": None}),
    "unanswered, by its day": ("proposal-unanswered", (*OFFERED, "stage_date=2026-01-02"), {
        "2026-01-01": None, "2026-01-02": "watch", "2026-01-15": "watch", "2026-01-16": "soon", "2026-01-31": "soon",
        "2026-02-01": "act"}),
    "unanswered, by its month": ("proposal-unanswered", (*OFFERED, "stage_date=2026-01"), {
        "2026-01-15": "watch", "2026-02-13": "watch", "2026-02-14": "soon", "2026-03-02": "act"}),
    "unanswered, on or before a day": ("proposal-unanswered", (*OFFERED, "stage_date=[..2026-01-16]"), {
        "2026-01-16": "watch", "2026-01-30": "soon"}),
    "unanswered, open, by its source": ("proposal-unanswered", (*OFFERED, "stage_date=2025/..", "source=S1"), {
        "2026-01-05": "watch", "2026-01-19": "soon", "2026-02-04": "act"}),
    "unanswered, undated": ("proposal-unanswered", OFFERED, {"2026-01-16": "watch"}),
    "answered": ("proposal-unanswered", ("commitment", "title=x", "stages=offered;date=2026-01-02",
        "stages=rejected;date=2026-01-10"), {"2026-01-09": "watch", "2026-01-10": None}),
    "renewed": ("proposal-renewed", ("commitment", "title=x", "stages=offered;date=2025",
        "stages=rejected;date=2026-01-02", "stages=offered;date=2026-01-10"), {
        "2026-01-09": None, "2026-01-10": "watch", "2030-01-01": "watch"}),
    "renewed and agreed": ("proposal-renewed", ("commitment", "title=x", "stages=offered", "stages=rejected",
        "stages=offered;date=2026-01-10", "stages=agreed;date=2026-01-12"), {
        "2026-01-11": "watch", "2026-01-12": None}),
    "offered again after a counter-offer": ("proposal-renewed", ("commitment", "title=x", "stages=offered",
        "stages=countered", "stages=offered"), {"2026-01-16": None}),
    "unevidenced": ("outcome-unevidenced", ("outcome", "title=x", "level=2", "date=2026-01-10"), {
        "2026-01-09": None, "2026-01-10": "soon", "2026-07-09": "soon", "2026-07-10": "watch"}),
    "unevidenced talk": ("outcome-unevidenced", ("outcome", "title=x", "level=0", "date=2026-01"), {
        "2025-12-31": None, "2026-01-01": "watch", "2026-02-01": "watch"}),
    "unevidenced, undated": ("outcome-unevidenced", ("outcome", "title=x", "level=2"), {"2026-01-16": "soon"}),
    "moved, first with a reason": ("commitment-deadline-moved", (*AGREED, "due_original=2026-03", "due=2026-06",
        "due_reason=budget"), {"2026-01-16": None}),
    "moved": ("commitment-deadline-moved", (*AGREED, "due_original=2026-03", "due=2026-06"), {
        "2025-12-31": None, "2026-01-16": "soon", "2027-01-01": "soon"}),
    "moved forward": ("commitment-deadline-moved", (*AGREED, "due_original=2026-03", "due=2026-02-28"), {
        "2026-01-16": "soon"}),
    "made exact, not moved": ("commitment-deadline-moved", (*AGREED, "due_original=2026-03", "due=2026-03-31"), {
        "2026-01-16": None}),
    "moved by a day beyond its month": ("commitment-deadline-moved", (*AGREED, "due_original=2026-03",
        "due=2026-04-01"), {"2026-01-16": "soon"}),
    "moved from a leap day": ("commitment-deadline-moved", (*AGREED, "due_original=2028-02-29", "due=2028-03-01"), {
        "2026-01-16": "soon"}),
    "a proposal moves freely": ("commitment-deadline-moved", (*OFFERED, "due_original=2026-03", "due=2026-06"), {
        "2026-01-16": None}),
    "stale": ("commitment-stale", (*AGREED, "indicator=boats"), {
        "2026-03-31": None, "2026-04-01": "soon", "2026-09-28": "soon", "2026-09-29": "watch"}),
    "stale, by the last day of its month": ("commitment-stale", ("commitment", "title=x", "stage=agreed",
        "stage_date=2026-02", "obligors=A1", "indicator=boats"), {"2026-05-28": None, "2026-05-29": "soon"}),
    "stale, over a leap day": ("commitment-stale", ("commitment", "title=x", "stage=agreed", "stage_date=2028-02-28",
        "obligors=A1", "indicator=boats"), {"2028-05-27": None, "2028-05-28": "soon"}),
    "not to be graded, so not stale": ("commitment-stale", AGREED, {"2027-01-01": None}),
    "a proposal is not stale": ("commitment-stale", (*OFFERED, "stage_date=2026-01-01", "due=2027"), {
        "2026-12-31": None}),
    "stale, of no known day": ("commitment-stale", ("commitment", "title=x", "stage=agreed", "obligors=A1",
        "due=2027"), {"2026-12-31": None}),
    "a figure without a period": ("figure-unanchored", ("reading", "title=x", "value=0.8", "unit=%", "source=S1"), {
        "2026-01-04": None, "2026-01-05": "watch"}),
    "a figure without a unit": ("figure-unanchored", ("reading", "title=x", "value=5", "period=2026-02"), {
        "2026-01-31": None, "2026-02-01": "watch"}),
    "an anchored figure": ("figure-unanchored", ("reading", "title=x", "value=5", "unit=kg", "period=2025"), {
        "2026-01-16": None}),
    "no figure": ("figure-unanchored", ("reading", "title=x"), {"2026-01-16": None}),
    "a change measured in no period": ("figure-unanchored", ("outcome", "title=x", "level=3", "value=5", "unit=kg",
        "date=2026-01-10"), {"2026-01-09": None, "2026-01-10": "soon"}),
    "an output needs no period": ("figure-unanchored", ("outcome", "title=x", "level=2", "value=5", "unit=kg"), {
        "2026-01-16": None}),
    "an outcome without a unit": ("figure-unanchored", ("outcome", "title=x", "level=1", "value=5"), {
        "2026-01-16": "watch"}),
    "a target without a unit": ("figure-unanchored", (*OFFERED, "target=32"), {"2026-01-16": "watch"}),
    "a target with one": ("figure-unanchored", (*OFFERED, "target=32", "unit=states"), {"2026-01-16": None}),
    "a review, by its day": ("review-due", (*AGREED, "due=2027", "next_review=2026-02-10"), {
        "2026-02-09": None, "2026-02-10": "soon", "2026-02-11": "act"}),
    "a review, by its month": ("review-due", (*AGREED, "due=2027", "next_review=2028-02"), {
        "2028-01-31": None, "2028-02-01": "soon", "2028-02-29": "soon", "2028-03-01": "act"}),
    "a review before a day": ("review-due", (*AGREED, "due=2027", "next_review=[..2026-02-28]"), {
        "2026-02-27": None, "2026-02-28": "soon", "2026-03-01": "act"}),
    "a review from a day on": ("review-due", (*AGREED, "due=2027", "next_review=2026-02-01/.."), {
        "2026-01-31": None, "9999-12-31": "soon"}),
    "a proposal may be reviewed": ("review-due", (*OFFERED, "next_review=2026-02-10"), {"2026-02-10": "soon"}),
    "a withdrawn one is not": ("review-due", ("commitment", "title=x", "stage=withdrawn", "next_review=2026-02-10"), {
        "2026-02-10": None}),
    "no review": ("review-due", AGREED, {"2030-01-01": None}),
}  # fmt: skip


def begin(desk: Desk) -> None:
    """The actor and the source that the cases name."""
    add(desk, "actor", "title=Mexico", "type=state")
    add(desk, "source", "title=Note", "published=2026-01-05", "side=joint")
