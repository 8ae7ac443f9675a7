"""What stands in the fields of records is data: with markup in every one of them each paper is built as with words."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desks import desk_on, edit, filled
from tests.papers.briefing import BRIEFING, paper
from tests.papers.html_file import Reader
from tests.papers.package import parts
from tests.papers.pdf_file import pages_of
from tests.papers.talks import TALKS, add_lines, line
from tests.papers.test_forms import SUBJECTS
from tests.workbooks import sheets_of
from tracker.desk.desk import Desk
from tracker.domain.schema import SCHEMA, FieldType
from tracker.papers.content import Paper
from tracker.papers.docx import docx_bytes
from tracker.papers.html import html
from tracker.papers.markdown import markdown
from tracker.papers.page import Page
from tracker.papers.pdf import pdf_bytes
from tracker.papers.pdf_content import paper_json
from tracker.papers.pdf_pages import PdfPages
from tracker.papers.press import SHEET_FORMS
from tracker.papers.workbook import workbook_bytes
from tracker.storage.workspace import open_workspace

WORDS = (
    '#import "@preview/x:1.0.0" $x^2$ <label> \\u{41} // /* */',
    "</title></style><script>alert(1)</script>&lt;b&gt; ]]> <!-- -->",
    "=1+1 +2 -3 @SUM(A1) |cmd| [x](http://x) ![y](z) ```raw``` ~~--~~",
    "*_#`[:?/]'\" _x0041_ {{title}} {0} %s \u202e\u2066",
    "<</Type /Pages /Count 999>> trailer <</Root 1 0 R>> startxref 9 %%EOF",
)
SIGNS = st.text(alphabet=st.sampled_from("#*_`$<>@=+-/\\[](){}|^&;:'\"!?%~ aé“\u202e"), min_size=1, max_size=30)
FREE = (FieldType.TEXT, FieldType.LONG_TEXT)
HELD_TO_A_FORM = ("recurrence",)
WHOLE = {name: "" if name in SHEET_FORMS else subject for name, subject in SUBJECTS.items()}
_PARAGRAPH_OF_NAMES = re.compile(r"[^\s]")


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    """A desk on which every field that a person may type into holds something, with a ministry of a third state."""
    return filled(template, tmp_path_factory, _fill)


def _fill(desk: Desk) -> None:
    add_lines(desk, *TALKS, *BRIEFING, line("actor", "Far", type="state"))
    add_lines(desk, line("commitment", "Far vow", stage="pledged", stage_date="2026-01-02", obligors=["Far", "Home"]))


def say(desk: Desk, word: str) -> dict[str, str]:
    """Type `word` into every text of every record, behind its reference; the references of what papers are about."""
    named = {subject: str(desk.find(subject).ref) for subject in WHOLE.values() if subject}
    for id_ in desk.list_ids(()):
        record = desk.by_id(id_)
        typed = [one.key for one in SCHEMA[record.kind] if one.type in FREE and one.key not in HELD_TO_A_FORM]
        verdict = ("dissent=not-shown",) if "dissent_reason" in typed else ()
        edit(desk, str(record.ref), *verdict, *(f"{key}={record.ref} {word}" for key in ("title", *typed)))
    return {name: named[subject] if subject else "" for name, subject in WHOLE.items()}


def papers_saying(path: Any, word: str) -> Iterator[tuple[str, Paper]]:
    with open_workspace(path) as workspace:
        desk = desk_on(workspace)
        for name, subject in say(desk, word).items():
            yield name, paper(desk, name, subject, allow_unmarked=True)


def twin(word: str) -> str:
    """As many characters, in as many words, and nothing that any format could take for its own."""
    return _PARAGRAPH_OF_NAMES.sub("x", word)


def shape(value: object) -> object:
    """JSON without its texts; a text handed over in the pieces that a line may break between is one."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    if not isinstance(value, list):
        return type(value).__name__
    parts_ = [shape(one) for one in value]
    return "str" if parts_ and all(one == "str" for one in parts_) else parts_


def build(made: Paper, name: str) -> dict[str, object]:
    """How the files of a paper are built, without their texts."""
    page = Reader(html(made))
    built: dict[str, object] = {
        "html": [(tag.name, sorted(tag.attributes)) for tag in page.tags],
        "pdf": shape(paper_json(made, Page.A4)),
    }
    for file, data in parts(docx_bytes(made)).items():
        built[file] = [one.tag for one in ET.fromstring(data).iter()]
    if name in SHEET_FORMS:
        sheets = sheets_of(workbook_bytes(made))
        built["xlsx"] = [[[cell.is_text for cell in row] for row in sheet] for sheet in sheets.values()]
    return built


def copies(path: Any, folder: Any) -> list[Any]:
    return [Path(shutil.copy(path, folder / f"{name}.tracker")) for name in ("a", "b")]


@pytest.mark.parametrize("word", WORDS)
def test_a_paper_is_built_the_same_whatever_its_records_say(template, tmp_path, word):
    tricky, plain = (
        dict(papers_saying(path, one)) for path, one in zip(copies(template, tmp_path), (word, twin(word)), strict=True)
    )
    for name in WHOLE:
        assert build(tricky[name], name) == build(plain[name], name), name


@given(word=SIGNS)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
def test_it_is_so_for_any_signs(template, tmp_path_factory, word):
    folder = tmp_path_factory.mktemp("signs")
    tricky, plain = (
        dict(papers_saying(path, one)) for path, one in zip(copies(template, folder), (word, twin(word)), strict=True)
    )
    for name in WHOLE:
        assert build(tricky[name], name) == build(plain[name], name), name


def test_the_words_are_read_as_they_were_typed(template, tmp_path):
    word = " ".join(WORDS)
    for name, made in papers_saying(copies(template, tmp_path)[0], word):
        assert word in Reader(html(made)).text(), name
        assert (file := pdf_bytes(made)).startswith(b"%PDF-1.7")
        assert PdfPages(file).count == len(pages_of(file)), name
        assert "<script>" not in markdown(made)
