"""From the text of a query to its tree (the language is described in `tracker.domain.query`)."""

import re
from dataclasses import dataclass
from typing import cast

from tracker.domain.query import BARE, EVERYTHING, QUOTES, And, BadQuery, Not, Op, Or, Phrase, Query, Term, Word
from tracker.language import N_

MAX_TERMS = 300
"""More words and fields than this are refused, before a database refuses them less kindly."""
MAX_DEPTH = 40
"""Parentheses and dashes may nest this deep."""

_SPACE = re.compile(r"\s*")
# A dash on its own ("United States - Mexico") is punctuation.
_LONE_DASHES = re.compile(r"-+(?=\s|\)|\Z)\s*")
_HEAD = re.compile(r"([A-Za-z]+(?:[_-][A-Za-z]+)*)(?::?(<=|>=|<|>)|(:))")
_BARE = re.compile(f"{BARE}+")
_OR = re.compile(r'or(?=[\s()"“]|\Z)', re.IGNORECASE)


def parse_query(text: str) -> Query:
    """The tree of a typed query; an empty one is `EVERYTHING`.

    BadQuery, with the position counted from 1, for unbalanced quotes or parentheses, an `or` without both its sides,
    a field without a value, and a word with `:`, `<` or `>` that is neither a field nor quoted.
    """
    reader = _Reader(text)
    query = reader.read_all(depth=0)
    if reader.at < len(text):
        line = N_("query: the ')' at position {position} closes nothing; remove it or add a '(' before it")
        raise BadQuery(line, reader.at + 1)
    return query


@dataclass(slots=True)
class _Reader:
    """Recursive descent over `text`; `at` stands on the next thing to read, never on a space."""

    text: str
    at: int = 0
    count: int = 0

    def __post_init__(self) -> None:
        self._skip(0)

    def read_all(self, depth: int) -> Query:
        parts = []
        while self.at < len(self.text) and self.text[self.at] != ")":
            parts.append(self._read_either(depth))
        if not parts:
            return EVERYTHING
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _read_either(self, depth: int) -> Query:
        parts = [self._read_one(depth)]
        while match := _OR.match(self.text, self.at):
            at = self.at
            self._skip(match.end())
            if self.at >= len(self.text) or self.text[self.at] == ")":
                raise _lone_or(at)
            parts.append(self._read_one(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _read_one(self, depth: int) -> Query:
        if depth > MAX_DEPTH:
            line = N_("query: nested more than {most} deep at position {position}; write it more simply")
            raise BadQuery(line, self.at + 1, most=MAX_DEPTH)
        if _OR.match(self.text, self.at):
            raise _lone_or(self.at)
        if self.text[self.at] == "(":
            return self._read_group(depth)
        if self.text[self.at] == "-":
            self.at += 1
            return Not(self._read_one(depth + 1))
        return self._read_leaf()

    def _read_group(self, depth: int) -> Query:
        opened = self.at
        self._skip(opened + 1)
        inner = self.read_all(depth + 1)
        if self.at >= len(self.text):
            line = N_("query: the '(' at position {position} is not closed; add a ')', or remove it")
            raise BadQuery(line, opened + 1)
        self._skip(self.at + 1)
        return inner

    def _read_leaf(self) -> Query:
        self.count += 1
        if self.count > MAX_TERMS:
            raise BadQuery(
                N_("query: more than {most} words and fields; shorten it"), most=MAX_TERMS, position=self.at + 1
            )
        if self.text[self.at] in QUOTES:
            return self._read_phrase()
        if head := _HEAD.match(self.text, self.at):
            return self._read_term(head)
        return self._read_word()

    def _read_phrase(self) -> Phrase:
        opened = self.at
        text = self._read_quoted()
        if not text.strip():
            raise BadQuery(
                N_("query: the quotes at position {position} hold nothing; write words in them, or remove them"),
                position=opened + 1,
            )
        return Phrase(text)

    def _read_term(self, head: re.Match[str]) -> Term:
        name, position = head[1].lower().replace("-", "_"), self.at + 1
        self.at = head.end()
        if self.text[self.at : self.at + 1] in QUOTES:
            value = self._read_quoted()
        elif bare := _BARE.match(self.text, self.at):
            value = bare[0]
            self._skip(bare.end())
        else:
            raise BadQuery(
                N_(
                    "query: no value follows {name!r} at position {position}; write it without a "
                    "space between, and in quotes if it has spaces"
                ),
                name=head[0],
                position=position,
            )
        return Term(name, cast(Op, head[2] or head[3]), value, position)

    def _read_word(self) -> Word:
        bare = _BARE.match(self.text, self.at)
        if bare is None:
            raise BadQuery(N_("query: a word is missing at position {position}"), position=self.at + 1)
        word = bare[0]
        if mark := re.search("[:<>]", word):
            raise BadQuery(
                N_(
                    "query: {word!r} at position {position} has {mark!r} but is no field; to search "
                    'for the words, put them in quotes: "{word}"'
                ),
                word=word,
                position=self.at + 1,
                mark=mark[0],
            )
        self._skip(bare.end())
        return Word(word)

    def _read_quoted(self) -> str:
        opened, closing = self.at, QUOTES[self.text[self.at]]
        end = self.text.find(closing, opened + 1)
        while end >= 0 and self.text[end + 1 : end + 2] == closing:
            end = self.text.find(closing, end + 2)
        if end < 0:
            line = N_("query: the quote at position {position} is not closed; add a {closing}, or remove it")
            raise BadQuery(line, opened + 1, closing=closing)
        self._skip(end + 1)
        return self.text[opened + 1 : end].replace(closing * 2, closing)

    def _skip(self, at: int) -> None:
        match = cast(re.Match[str], _SPACE.match(self.text, at))
        self.at = match.end()
        while dashes := _LONE_DASHES.match(self.text, self.at):
            self.at = dashes.end()


def _lone_or(at: int) -> BadQuery:
    return BadQuery(
        N_(
            "query: the 'or' at position {position} needs something on both sides; to search "
            'for the word itself, put it in quotes: "or"'
        ),
        position=at + 1,
    )
