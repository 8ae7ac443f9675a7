"""The papers there are, by their names on the command line, and how each finds its subject (DOMAIN §8)."""

from collections.abc import Callable
from types import MappingProxyType
from typing import TypeAlias

from tracker.desk.desk import Desk
from tracker.desk.tangible import is_body
from tracker.domain.choice_words import kinds_named
from tracker.domain.kinds import Kind
from tracker.domain.record import Record
from tracker.errors import BadInput
from tracker.language import N_
from tracker.papers.action_list import action_list
from tracker.papers.annotated_agenda import annotated_agenda
from tracker.papers.chronology import chronology
from tracker.papers.content import Paper
from tracker.papers.framing import Release
from tracker.papers.memcon import memcon
from tracker.papers.pre_brief import pre_brief
from tracker.papers.readout import readout
from tracker.papers.scope import Scope, scope_of
from tracker.papers.status_report import status_report
from tracker.papers.summary import meeting_summary
from tracker.papers.track_record import track_record

__all__ = ["FORMS", "Release"]

Maker: TypeAlias = Callable[[Desk, str, Release], Paper]


def _of_meeting(make: Callable[[Desk, Record, Release], Paper]) -> Maker:
    def made(desk: Desk, subject: str, release: Release) -> Paper:
        _check_named(subject, "meeting")
        return make(desk, _meeting(desk, subject), release)

    return made


def _check_named(subject: str, kind: str) -> None:
    if not subject.strip():
        raise BadInput(
            N_("this paper is about one {kind}; name it after the paper, by its reference or its title"), kind=kind
        )


def _meeting(desk: Desk, subject: str) -> Record:
    """The meeting that is meant, also where a record of another kind bears the same name."""
    try:
        return desk.by_id(desk.find(subject, (Kind.MEETING,)).id)
    except BadInput:
        found = desk.find(subject)
        if found.ref.kind is Kind.MEETING:
            raise
        raise BadInput(
            N_("{ref} is no meeting, it is of the kind {kind}; name a meeting"),
            ref=found.ref,
            kind=kinds_named([found.ref.kind]),
        ) from None


def _of_body(make: Callable[[Desk, Record, Release], Paper]) -> Maker:
    def made(desk: Desk, subject: str, release: Release) -> Paper:
        _check_named(subject, "body")
        record = desk.by_id(desk.find(subject, (Kind.ACTOR,)).id)
        if not is_body(desk.workspace, record):
            raise BadInput(
                N_("{ref} {title!r} is no body and no meeting names it as one; name a body"),
                ref=record.ref,
                title=record.title,
            )
        return make(desk, record, release)

    return made


def _of_scope(make: Callable[[Desk, Scope, Release], Paper]) -> Maker:
    def made(desk: Desk, subject: str, release: Release) -> Paper:
        return make(desk, scope_of(desk, subject), release)

    return made


def _status(desk: Desk, scope: Scope, release: Release) -> Paper:
    return status_report(desk, scope, release)


FORMS: MappingProxyType[str, Maker] = MappingProxyType(
    {
        "pre-brief": _of_meeting(pre_brief),
        "summary": _of_meeting(meeting_summary),
        "readout": _of_meeting(readout),
        "memcon": _of_meeting(memcon),
        "actions": _of_scope(action_list),
        "agenda": _of_meeting(annotated_agenda),
        "status": _of_scope(_status),
        "track-record": _of_body(track_record),
        "chronology": _of_scope(chronology),
    }
)
"""Each takes the desk below the ceiling, the subject as it was written, and what may go out."""
