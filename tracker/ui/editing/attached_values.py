"""What is attached to a record, ready to be edited: its links, and its citations with where their words stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.desk.desk import Desk
from tracker.desk.dossier import CitedSource, Dossier
from tracker.domain.choice_words import link_word
from tracker.domain.dates import in_words
from tracker.domain.quoting import place_of
from tracker.ui.editing.form_values import record_form
from tracker.ui.editing.values import FieldValue
from tracker.ui.presenting.record_links import shared_by_links


@dataclass(frozen=True, slots=True)
class LinkValue:
    """A link as seen from the record: what it says, and the three things that name it.

    `note` says what the two have in common, where that is what the link is about.
    """

    label: str
    title: str
    ref: str
    origin: str
    type: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CitationValue:
    """A citation with its source. `rating` is the Admiralty pair, `note` who published it and when.

    `hint` says where the quote stands in the text kept of the source, or that it does not; `readable` whether there is
    such a text.
    """

    ref: str
    source: str
    title: str
    note: str
    rating: str
    quote: FieldValue
    credibility: FieldValue
    hint: str = ""
    readable: bool = False


@dataclass(frozen=True, slots=True)
class AttachedValues:
    """Everything that hangs on a record by a link or a citation."""

    links: tuple[LinkValue, ...] = ()
    citations: tuple[CitationValue, ...] = ()


def attached_values(desk: Desk, dossier: Dossier) -> AttachedValues:
    """The links and citations of a record."""
    return AttachedValues(tuple(_links(desk, dossier)), tuple(_citation(desk, cited) for cited in dossier.citations))


def _links(desk: Desk, dossier: Dossier) -> Iterator[LinkValue]:
    own, common = str(dossier.record.ref), shared_by_links(desk, dossier)
    for link in dossier.links:
        words = link_word(link.type, desk.language, outward=link.outward)
        other = str(link.other.ref)
        ends = (own, other) if link.outward else (other, own)
        yield LinkValue(
            words, link.other.title, other, ends[0], link.type.value, ends[1], common.get(link.other.id, "")
        )


def _citation(desk: Desk, cited: CitedSource) -> CitationValue:
    source, citation = cited.source, cited.citation
    published = in_words(source.date, desk.language) if source.date else ""
    fields = {one.field.key: one for one in record_form(desk, citation.id).fields}
    text = source.text("text")
    return CitationValue(
        str(citation.ref),
        str(source.ref),
        source.title,
        ", ".join(part for part in (source.text("publisher"), published) if part),
        f"{source.text('reliability')}{citation.text('credibility')}",
        fields["quote"],
        fields["credibility"],
        _hint(desk, text, citation.text("quote")),
        bool(text),
    )


def _hint(desk: Desk, text: str, quote: str) -> str:
    """Nothing where there is no text to compare with, or no quote."""
    _ = desk.language.gettext
    if not text or not quote:
        return ""
    place = place_of(text, quote)
    if place is None:
        return _("These words are not in the text kept of this source.")
    return _("In the kept text at characters {start}–{end}.").format(start=place[0], end=place[1])
