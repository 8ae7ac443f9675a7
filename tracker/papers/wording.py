"""The words that writers add to a paper, the same in every format."""

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date, get_timezone_location
from babel.numbers import format_decimal, format_percent

from tracker.language import N_, Language
from tracker.papers.content import Align, Banner, Column, Paper, Row, Run, Runs, SourceNote, SourceSummary, Table, Text

QUOTE_WORDS = 12
_ADDRESS = 40
"""Letters of an address that has room on a line."""
_WEB = re.compile(r"https?://(?:www\.)?([\w.-]{4,60})/[!#-\[\]-~]*", re.ASCII)
LOCALES = {"en": "en-GB", "es": "es-MX"}
_QUOTATION_MARKS = {"en": ("“", "”"), "es": ("«", "»")}
_PAGE_OF = N_("Page {page} of {pages}")


def long_date(day: date, language: Language) -> str:
    """The day in words: 16 January 2026, 16 de enero de 2026."""
    return str(format_date(day, "long", locale=LOCALES[language.code].replace("-", "_")))


def month_and_year(day: date, language: Language) -> str:
    """The month in short: Jan 2026, ene 2026."""
    return str(format_date(day, "MMM yyyy", locale=LOCALES[language.code].replace("-", "_")))


def percent(share: float, language: Language) -> str:
    """A share from 0 to 1 in whole hundredths, a half of one rounded up as people do."""
    hundredths = Decimal(repr(share)).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return str(format_percent(hundredths, locale=LOCALES[language.code].replace("-", "_")))


def number(count: int, language: Language) -> str:
    """A whole number with the separators of the paper's language: 1,298."""
    return str(format_decimal(count, locale=LOCALES[language.code].replace("-", "_")))


def zone_in_words(zone: str, language: Language) -> str:
    """Whose clock an IANA zone is, as people say it ("Mexico City time"); a zone of no city as it is written."""
    if "/" not in zone or zone.startswith("Etc/"):
        return zone
    try:
        city = get_timezone_location(zone, locale=LOCALES[language.code].replace("-", "_"), return_city=True)
    except LookupError:
        return zone
    return language.gettext("{city} time").format(city=city)


def front_line(paper: Paper) -> str:
    """As of when, drafted by whom, under which number: the line below the title."""
    _ = paper.language.gettext
    parts = [_("As of {date}").format(date=long_date(paper.as_of, paper.language))]
    if paper.drafter:
        parts.append(_("Drafted by {name}").format(name=paper.drafter))
    if paper.document_number:
        parts.append(_("No. {number}").format(number=paper.document_number))
    return " · ".join(parts)


def page_of(language: Language) -> tuple[str, str, str]:
    """The words before, between and after the two page numbers."""
    before, rest = language.gettext(_PAGE_OF).split("{page}")
    between, after = rest.split("{pages}")
    return before, between, after


def portion(mark: Banner) -> str:
    """A portion mark where a format has no colours."""
    return f"({mark.text})"


def note_runs(note: SourceNote, language: Language) -> Runs:
    """What a footnote says, without its number and its mark: author, title, publisher, date, quote, rating."""
    runs: list[Run] = [Text(f"{note.author}, ")] if note.author else []
    runs.append(Text(note.title, italic=True))
    runs.append(Text("".join(f", {part}" for part in (note.publisher, note.date) if part) + "."))
    if note.quote:
        runs.append(Text(f" {quoted(note.quote, language)}"))
    if note.rating:
        rated = language.gettext("Rated {rating}.").format(rating=note.rating)
        runs.append(Text(" " + rated.replace(" ", "\N{NO-BREAK SPACE}"), muted=True))
    return tuple(runs)


def quoted(quote: str, language: Language) -> str:
    """The words between the language's quotation marks, cut to `QUOTE_WORDS`."""
    words = quote.split()
    kept = " ".join(words[:QUOTE_WORDS])
    return in_quotation_marks(f"{kept}{' …' if len(words) > QUOTE_WORDS else ''}", language)


def in_quotation_marks(quote: str, language: Language) -> str:
    """The words as they are between the language's quotation marks."""
    opening, closing = _QUOTATION_MARKS[language.code]
    return f"{opening}{quote}{closing}"


def summary_table(summary: SourceSummary, paper: Paper, *, short: bool = False) -> Table:
    """The source summary as a table: what, when published, how rated, in which notes; `short` for formats in which an
    address that is shortened can lead to the whole one.
    """
    _ = paper.language.gettext
    columns = (
        Column(_("Source"), 5.5),
        Column(_("Published"), 2.7),
        Column(_("Rating"), 1),
        Column(_("Notes"), 1.2, Align.END),
    )
    return Table(columns, tuple(_summary_rows(summary, paper, short)), name=_("Sources"))


def _summary_rows(summary: SourceSummary, paper: Paper, short: bool) -> list[Row]:
    rows, cited = [], {note.id for note in paper.cited_notes()}
    for entry in summary.entries:
        numbers = sorted(paper.number(note) for note in cited.intersection(entry.notes))
        source: list[Run] = [Text(entry.title)]
        if details := ", ".join(part for part in (entry.author, entry.publisher) if part):
            source.append(Text(f"\n{details}", muted=True))
        if entry.address:
            link = shortened_address(entry.address) if short else ""
            source.append(Text(f"\n{link or entry.address}", muted=True, link=entry.address if link else ""))
        published = (Text(entry.published or "–", value=entry.day, is_date=True),)
        cells = (tuple(source), published, _cell(entry.rating), _cell(", ".join(map(str, numbers))))
        rows.append(Row(cells, entry.mark))
    return rows


def shortened_address(address: str) -> str:
    """The host of a web address that is too long for a line, and that there is more; else nothing."""
    found = _WEB.fullmatch(address)
    return f"{found[1]}/…" if found and len(address) > _ADDRESS else ""


def _cell(text: str) -> Runs:
    return (Text(text or "–"),)
