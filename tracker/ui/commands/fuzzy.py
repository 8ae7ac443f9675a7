"""How well a title answers what was typed, when letters were left out: "gcom" finds "Go to commitments"."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_LETTER, _WORD_START, _IN_A_ROW, _FIRST, _SKIPPED = 1.0, 6.0, 7.0, 4.0, 0.15
_NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Match:
    """`score` grows with how well it fits; `places` are the letters of the title that were meant, in order."""

    score: float
    places: tuple[int, ...]
    whole: bool
    """Every run of letters begins a word: nothing was picked out of the middle of one."""


def match(typed: str, title: str) -> Match | None:
    """The best match of every typed word with the title, in any order; None when a word's letters are not all there.

    Case and accents do not count. An empty text matches everything, with no place and no score.
    """
    letters = _bare(title)
    best = [_best(_bare(word), letters) for word in typed.split()]
    if not all(best):
        return None
    found = [one for one in best if one]
    places = tuple(sorted({place for _score, places in found for place in places}))
    score = sum(score for score, _places in found)
    whole = all(_begins_words(places, letters) for _score, places in found)
    return Match(score, places, whole)


def beginnings(typed: str, title: str) -> tuple[int, ...] | None:
    """The places of the typed words where each first begins a word of the title; None when one begins none of them.

    Cheaper than `match` and as the full-text search finds: for titles that are long and were found already.
    """
    letters = _bare(title)
    places: set[int] = set()
    for word in map(_bare, typed.split()):
        at = letters.find(word)
        while at > 0 and not _starts(letters, at):
            at = letters.find(word, at + 1)
        if at < 0:
            return None
        places.update(range(at, at + len(word)))
    return tuple(sorted(places))


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """Each letter of the text without accent or case; as many letters as before."""
    return "".join(unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text)


def _starts(letters: str, place: int) -> bool:
    return letters[place].isalnum() and (place == 0 or not letters[place - 1].isalnum())


def _begins_words(places: tuple[int, ...], letters: str) -> bool:
    return all(
        _starts(letters, place) or (number and places[number - 1] == place - 1) for number, place in enumerate(places)
    )


def _is_within(word: str, letters: str) -> bool:
    rest = iter(letters)
    return all(letter in rest for letter in word)


def _best(word: str, letters: str) -> tuple[float, tuple[int, ...]] | None:
    """The best way to find the word's letters in order. A table of word by title, each row from the one before."""
    if not _is_within(word, letters):
        return None
    rows: list[list[int]] = []
    before = [0.0] * (len(letters) + 1)
    ended = [0.0] * (len(letters) + 1)
    for number, letter in enumerate(word):
        row, scores, origin = _row(letter, letters, before, ended, first=number == 0)
        rows.append(origin)
        before, ended = row, scores
    end = max(range(len(letters)), key=lambda place: (ended[place + 1], -place))
    places = [end]
    for origin in reversed(rows[1:]):
        places.append(origin[places[-1]])
    return ended[end + 1] - _SKIPPED * (len(letters) - len(word)), tuple(reversed(places))


def _row(
    letter: str, letters: str, best_before: list[float], ended_before: list[float], *, first: bool
) -> tuple[list[float], list[float], list[int]]:
    """For each place: the best score up to it, the score of ending on it, and where the letter before then stood."""
    best, ended, origin = [_NEVER], [_NEVER], [0] * len(letters)
    before_place = 0
    for place, candidate in enumerate(letters):
        if place and ended_before[place] == best_before[place]:
            before_place = place - 1
        score = _NEVER
        if candidate == letter:
            score = best_before[place] + _worth(letters, place)
            origin[place] = before_place
            in_a_row = ended_before[place] + _LETTER + _IN_A_ROW
            if not first and place and in_a_row >= score:
                score, origin[place] = in_a_row, place - 1
        ended.append(score)
        best.append(max(best[-1], score))
    return best, ended, origin


def _worth(letters: str, place: int) -> float:
    return _LETTER + (_WORD_START if _starts(letters, place) else 0.0) + (_FIRST if place == 0 else 0.0)
