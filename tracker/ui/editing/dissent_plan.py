"""What has to be typed to hold another verdict than the computed one: which, and why."""

from tracker.desk.desk import Desk
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.domain.schema import field_of
from tracker.domain.tangibility import MeetingVerdict, Verdict
from tracker.domain.tangibility_words import verdict_label
from tracker.ui.editing.values import Option, Plan, Slot
from tracker.ui.presenting.words import capitalised
from tracker.ui.view_values import SectionKey

DISSENT = "dissent"
REASON = "dissent_reason"


def dissent_plan(desk: Desk, record: Record) -> Plan | None:
    """The other verdicts there are; None of what is not judged."""
    computed = _verdict_of(desk, record)
    verdict, reason = field_of(record.kind, DISSENT), field_of(record.kind, REASON)
    if computed is None or verdict is None or reason is None:
        return None
    _ = desk.language.gettext
    options = tuple(
        Option(one.value, capitalised(verdict_label(one, desk.language))) for one in Verdict if one is not computed
    )
    slots = (
        Slot(verdict, _("Verdict"), options=options),
        Slot(reason, _(reason.label), typed=record.text(REASON)),
    )
    title = _("Another verdict instead of the dissent") if record.text(DISSENT) else _("Dissent from the verdict")
    return Plan(DISSENT, title, SectionKey.DISSENT, slots)


def _verdict_of(desk: Desk, record: Record) -> Verdict | MeetingVerdict | None:
    if record.kind is Kind.MEETING:
        return desk.judged_meetings([record.id])[0].verdict
    judged = desk.compute([record]).judgements.get(record.id) if record.kind is Kind.OUTCOME else None
    return judged.verdict if judged else None
