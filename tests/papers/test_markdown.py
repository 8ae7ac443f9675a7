import re
from dataclasses import replace

from tests.papers.golden import expected
from tests.papers.sample import PAPER, with_blocks
from tracker.papers.content import BulletList, ListItem, Paragraph, plain
from tracker.papers.markdown import markdown, write


def test_the_sample_paper_is_as_it_was_looked_at():
    text = markdown(PAPER)
    assert text == expected("sample.md", text)


def test_the_marking_stands_first_and_last():
    lines = markdown(PAPER).splitlines()
    assert lines[0] == lines[-1] == "**TLP:AMBER**"


def test_an_unmarked_paper_has_no_marking():
    assert markdown(replace(PAPER, marking=None)).startswith("Meeting summary\n\n# Border group")


def test_every_note_is_cited_and_every_citation_has_its_note():
    text = markdown(PAPER)
    cited, defined = set(re.findall(r"\[\^(\d+)\](?!:)", text)), re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert cited == set(defined) == {"1", "2"}


def test_two_lists_in_a_row_stay_two():
    one = BulletList((ListItem(plain("a")),))
    assert "- a\n\n* a" in markdown(with_blocks(one, one))


def test_a_line_break_in_a_list_stays_in_its_item():
    assert "- a\\\n  b" in markdown(with_blocks(BulletList((ListItem(plain("a\nb")),))))


def test_a_newline_in_a_title_does_not_end_it():
    assert "\n# one two\n" in markdown(replace(PAPER, title="one\ntwo"))


def test_a_control_character_is_replaced():
    assert "a\N{REPLACEMENT CHARACTER}b" in markdown(with_blocks(Paragraph(plain("a\x00b"))))


def test_it_is_written_as_utf_8(tmp_path):
    write(PAPER, tmp_path / "paper.md")
    assert (tmp_path / "paper.md").read_bytes() == markdown(PAPER).encode("utf-8")
