"""Every table of the sample's papers is one for a reader of Markdown, with all of its rows."""

import pytest
from markdown_it import MarkdownIt

from tests.papers.briefing import paper
from tests.papers.test_forms_golden import SUBJECTS
from tracker.papers.content import Block, KeyValues, SourceSummary, Table
from tracker.papers.markdown import markdown

READER = MarkdownIt("commonmark").enable("table")


def rows_of(block: Block) -> int:
    match block:
        case Table():
            return len(block.rows)
        case SourceSummary():
            return len(block.entries)
        case KeyValues():
            return len(block.facts)
    return 0


@pytest.mark.parametrize("name", SUBJECTS)
def test_its_tables_are_read_whole(sample, name):
    made = paper(sample, name, SUBJECTS[name], allow_unmarked=True, language="es")
    read = READER.render(markdown(made))
    tables = [block for block in made.blocks if isinstance(block, Table | SourceSummary | KeyValues)]
    assert read.count("<table>") == len(tables)
    assert read.count("<tr>") == sum(1 + rows_of(block) for block in tables)
    assert "|" not in read
