"""What every paper tells a reader of tags, asked of another program than the one that wrote it."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.desks import desk_on
from tests.papers.briefing import paper
from tests.papers.pdf_file import bookmarks_of, properties_of
from tests.papers.pdf_tags import Tag, catalogue_of, language_of, tags_of
from tests.papers.test_forms_golden import SUBJECTS
from tracker.papers.content import Figure, Heading, Paper
from tracker.papers.pdf import pdf_bytes
from tracker.papers.wording import LOCALES
from tracker.storage.workspace import open_workspace

ALL = {"summary": "Security Implementation Group, 2nd meeting"} | SUBJECTS
LEVELS = ("H1", "H2", "H3")


@dataclass(frozen=True, slots=True)
class Made:
    paper: Paper
    file: bytes
    tags: list[Tag]


@pytest.fixture(scope="module", params=[(name, language) for name in ALL for language in LOCALES], ids="-".join)
def made(sample_file: Path, request: pytest.FixtureRequest) -> Made:
    name, language = request.param
    with open_workspace(sample_file) as workspace:
        content = paper(desk_on(workspace), name, ALL[name], allow_unmarked=True, language=language)
    file = pdf_bytes(content)
    return Made(content, file, tags_of(file))


def test_it_says_that_it_is_tagged_in_which_language_and_under_which_title(made):
    catalogue = catalogue_of(made.file)
    assert "/Marked true" in catalogue
    assert "/DisplayDocTitle true" in catalogue
    assert language_of(made.file) == LOCALES[made.paper.language.code]
    assert properties_of(made.file)["Title"] == made.paper.title


def test_no_level_of_headings_is_left_out(made):
    levels = [LEVELS.index(tag.kind) for tag in made.tags if tag.kind in LEVELS]
    assert levels[0] == 0
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_heading_is_a_bookmark(made):
    headings = {"".join(run.text for run in one.runs) for one in made.paper.blocks if isinstance(one, Heading)}
    marked = [title for _level, title in bookmarks_of(made.file)]
    assert all(any(heading in title for title in marked) for heading in headings)


def test_every_table_has_a_header_of_header_cells(made):
    assert {tag.kind for tag in made.tags if tag.inside[-1:] == ("Table",)} == {"THead", "TBody"}
    assert {tag.kind for tag in made.tags if tag.inside[-2:] == ("THead", "TR")} == {"TH"}
    assert {tag.kind for tag in made.tags if tag.inside[-2:] == ("TBody", "TR")} == {"TD"}


def test_every_figure_is_told_in_words(made):
    told = [tag.alt for tag in made.tags if tag.kind == "Figure"]
    assert told == [one.description for one in made.paper.blocks if isinstance(one, Figure)]
