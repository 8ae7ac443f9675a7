"""Whatever became of the file, it is told in one line or read: never a traceback."""

import random

import pytest

from tests.cli.console import Console

COMMANDS = [
    ["list", "timeline", "--format", "json"], ["show", "C1"], ["search", "security"], ["flags"], ["history"],
    ["tangible", "SIG"], ["check"], ["add", "event", "title=x"], ["edit", "E1", "title=y"], ["undo"],
    ["check", "--repair"],
]  # fmt: skip


def bits_turned(content: bytearray, chance: random.Random) -> None:
    for _ in range(50):
        content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)


def bytes_lost(content: bytearray, chance: random.Random) -> None:
    for _ in range(10):
        at = chance.randrange(100, len(content) - 64)
        content[at : at + 64] = bytes(64)


def pages_exchanged(content: bytearray, chance: random.Random) -> None:
    for _ in range(5):
        one, two = (4096 * chance.randrange(1, len(content) // 4096) for _ in range(2))
        content[one : one + 4096], content[two : two + 4096] = content[two : two + 4096], content[one : one + 4096]


def end_lost(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(100, len(content)) :]


@pytest.mark.parametrize("damage", [bits_turned, bytes_lost, pages_exchanged, end_lost])
@pytest.mark.parametrize("seed", range(6))
def test_damage_is_told_in_one_line(capsys, tmp_path, sample_file, damage, seed):
    content = bytearray(sample_file.read_bytes())
    damage(content, random.Random(seed))
    console = Console(capsys, tmp_path / "desk.tracker")
    console.path.write_bytes(content)
    for command in COMMANDS:
        answer = console(*command)
        assert answer.code in (0, 1) or (answer.code in (2, 3), answer.err.count("\n")) == (True, 1), answer
