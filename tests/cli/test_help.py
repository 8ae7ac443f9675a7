"""What the contract promises is in the help, and nothing that is not built."""

import re

import pytest

from tests.desks import KINDS
from tracker.domain.kinds import LinkType

COMMANDS = """
open init add edit delete link unlink undo redo history list show search flags snooze dismiss take reopen
tangible export paper
released check backup restore screenshot
"""
LATER = ["capture", "import", "merge", "encrypt", "decrypt", "rekey"]
OPTIONS = {
    "init": "--sample --our-side --force",
    "add": "--from --create-actors --format",
    "edit": "--create-actors --format",
    "delete": "--format",
    "link": "--format",
    "unlink": "--format",
    "undo": "--format",
    "redo": "--format",
    "history": "--format",
    "list": "--sort --limit --format",
    "show": "--format",
    "search": "--limit --format",
    "flags": "--written --format",
    "snooze": "--until --format",
    "dismiss": "--reason --format",
    "take": "--owner --format",
    "reopen": "--format",
    "tangible": "--format",
    "export": "--as --lanes --from --to --page --ceiling --allow-unmarked --force",
    "paper": "--out --ceiling --allow-unmarked --style --page --force",
    "released": "--format",
    "check": "--repair --format",
    "screenshot": "--out --size --theme --language --select --force",
}
KEYS = {
    "Every record": "ref uid kind title marking tags created changed",
    "actor": "type aliases parent role mandate rhythm",
    "source": "publisher author published side origin reliability derives_from address text",
    "citation": "of source quote start end credibility",
    "event": "date date_text earliest latest actors category place",
    "position": "actor topic text date date_text earliest latest",
    "meeting": "status format body place time zone participants agenda outcomes objective they_will_say remarks date",
    "agenda-item": "meeting certainty points disclosure commitments",
    "commitment": "text category stage stage_date obligors beneficiary mechanism made_at instrument binding modality "
    "due due_original due_reason indicator baseline target value unit next_review owner implementation date source",
    "outcome": "meeting commitment level date responsible obligor artefact value unit baseline period reversed_by "
    "verdict gates",
    "assessment": "commitment obligor implementation date source confidence note",
    "reading": "measures value unit period source",
    "followup": "about due owner state",
}
CHOICES = """
person organisation state body joint ours theirs press other proposed scheduled held postponed cancelled
certain might defensive usable not-for-disclosure under-consideration offered agreed pledged countered
noted rejected withdrawn lapsed not-yet-assessed not-started in-progress stalled partly-fulfilled
fulfilled not-fulfilled reversed superseded low moderate high
"""
QUERY = ["kind:", "actor:", "body:", "tag:", "source:", "relationship:", "in:", "overdue:", "flag:", "urgency:"]


def words(text: str) -> set[str]:
    return set(re.findall(r"[\w-]+:?", text))


@pytest.fixture
def help_of(console):
    return lambda *arguments: console.plain(*arguments, "--help").out


def test_the_help_lists_every_command_and_none_of_a_later_time(help_of):
    listed = re.findall(r"^  (\w+)  ", help_of().split("Commands:")[1], re.MULTILINE)
    assert listed == COMMANDS.split()


@pytest.mark.parametrize("option", ["--workspace", "-w", "--as-of", "--language", "--version", "-h"])
def test_the_help_lists_what_every_command_shares(help_of, option):
    assert option in words(help_of())


@pytest.mark.parametrize("command", LATER)
def test_a_command_of_a_later_time_is_not_there(console, command):
    assert f"No such command {command!r}" in console.refused(command, "x")


@pytest.mark.parametrize("command", COMMANDS.split())
def test_a_command_says_what_it_does_and_has_its_options(help_of, command):
    text = help_of(command)
    assert set(OPTIONS.get(command, "").split()) <= words(text)
    assert text.startswith(f"Usage: tracker {command}")
    assert len(text.splitlines()[2].strip()) > 10


@pytest.mark.parametrize("command", COMMANDS.split())
def test_the_short_help_is_the_same(console, help_of, command):
    assert console.plain(command, "-h").out == help_of(command)


def test_the_keys_are_those_of_every_kind():
    assert {*KEYS} == {"Every record", *KINDS}


@pytest.mark.parametrize("command", ["add", "edit"])
@pytest.mark.parametrize("section", KEYS)
def test_the_help_names_every_key(help_of, command, section):
    sections = re.split(r"^(Every record|[a-z-]+ \([A-Z]…\)):$", help_of(command), flags=re.MULTILINE)
    found = {name.split(" (")[0]: body for name, body in zip(sections[1::2], sections[2::2], strict=True)}
    assert set(KEYS[section].split()) <= words(found[section])


def test_the_help_names_every_choice(help_of):
    assert set(CHOICES.split()) <= words(help_of("add"))


@pytest.mark.parametrize("text", ["f+=", "f-=", "f=", "side=", "role="])
def test_the_help_says_how_fields_are_written(help_of, text):
    assert text in help_of("add")


@pytest.mark.parametrize("command", ["list", "flags", "export"])
def test_the_help_names_the_fields_of_a_query(help_of, command):
    assert set(QUERY) <= words(help_of(command))


@pytest.mark.parametrize("command", ["link", "unlink"])
def test_the_help_names_the_types_of_link(help_of, command):
    assert set(LinkType) <= words(help_of(command))


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("flags", "id rule ref title urgency since why clears state until reason owner act soon watch"),
        ("tangible", "verdict recorded tangible single_sided gates result field why dissent reason by at"),
    ],
)
def test_the_help_names_the_keys_of_an_answer(help_of, command, keys):
    assert set(keys.split()) <= words(help_of(command))


def test_the_version(console):
    assert re.fullmatch(r"tracker, version \d+\.\d+\.\d+\n", console.plain("--version").out)


@pytest.mark.parametrize("key", ["links", "citations", "history", "assessments", "readings"])
def test_the_help_of_show_names_what_it_adds(help_of, key):
    assert key in words(help_of("show"))
