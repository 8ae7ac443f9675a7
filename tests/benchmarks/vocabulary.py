"""Words for made desks: a few that stand everywhere, and thousands that hardly ever do, as in real files."""

from itertools import accumulate
from random import Random

TOPICS = (
    "border security", "extradition", "firearms tracing", "fentanyl precursors", "money laundering",
    "cargo inspection", "intelligence sharing", "maritime patrols", "migration", "water deliveries", "customs data",
    "cyber crime", "human trafficking", "fuel smuggling", "aviation safety", "consular protection",
    "judicial training", "forensics", "port security", "asset recovery", "witness protection", "prison transfers",
    "chemical controls", "drone flights",
)  # fmt: skip
_NOUNS = (
    "agreement", "border", "cooperation", "working", "group", "security", "programme", "inspection", "customs",
    "law", "enforcement", "information", "exchange", "report", "measure", "operation", "training", "equipment",
    "investigation", "framework", "seizure", "laboratory", "shipment", "crossing", "patrol", "registry",
    "prosecutor", "court", "treaty", "ministry", "liaison", "officer", "delegation", "statement", "review",
    "deadline", "funding", "budget", "protocol", "database", "container", "vessel", "airport", "port", "bridge",
    "rail", "corridor", "region", "community", "victim", "network", "account", "transfer", "sanction", "licence",
    "permit", "visa", "petition", "request", "reply", "annex", "calendar", "secretariat", "committee", "expert",
    "laboratories", "precursor", "weapon", "ammunition", "serial", "number", "trace", "fingerprint", "sample",
    "standard", "certificate", "audit", "indicator", "baseline", "target",
)  # fmt: skip
_ADJECTIVES = (
    "joint", "new", "bilateral", "regular", "common", "technical", "additional", "temporary", "regional", "national",
    "secure", "mutual", "shared", "pending", "public", "financial", "legal", "operational", "preliminary", "annual",
)  # fmt: skip
_SUBJECTS = (
    "Both sides", "The two governments", "The delegation", "The host", "The visiting minister", "The working group",
    "Officials", "The secretariat", "Experts of both sides", "The prosecutors", "The navy", "The customs service",
)  # fmt: skip
_VERBS = (
    "reviewed", "agreed on", "announced", "discussed", "will complete", "asked for", "presented", "postponed",
    "reaffirmed", "will provide", "criticised", "welcomed", "signed", "will examine", "published", "handed over",
)  # fmt: skip
_TAILS = (
    "before the next meeting", "without giving a date", "in the coming months", "as agreed earlier", "near {place}",
    "at the crossing of {place}", "together with {place}", "after a delay", "for the first time",
    "with regard to {place}",
)  # fmt: skip
_STARTS = (
    "ba", "be", "bel", "bo", "bra", "ca", "cal", "cor", "da", "del", "do", "dra", "fa", "fer", "ga", "gra", "gua",
    "ho", "ja", "ka", "lo", "lu", "ma", "mar", "mi", "mon", "na", "no", "or", "pa", "pe", "pra", "que", "ra", "ro",
    "sa", "sal", "san", "ta", "te", "to", "tre", "va", "ve", "vi", "za",
)  # fmt: skip
_MIDDLES = (
    "b", "ban", "bel", "cal", "cin", "da", "dal", "do", "gan", "go", "la", "lan", "li", "lo", "lu", "mar", "me",
    "mi", "mon", "na", "ne", "no", "pa", "ra", "ran", "re", "ri", "ro", "san", "se", "ta", "te", "ti", "to", "va",
    "ve", "vo", "xo",
)  # fmt: skip
_ENDS = (
    "ba", "ca", "cho", "da", "do", "dra", "go", "la", "lan", "lia", "lo", "ma", "mar", "na", "nal", "no", "ra",
    "rez", "ria", "ro", "ros", "sa", "sco", "ta", "tán", "tla", "to", "va", "vé", "za", "zo",
)  # fmt: skip
_RARE = 6_000
_RARE_PART = 0.12
"""So much of what is written about is a word of its own: a town, a ship, a case."""


class Words:
    """Draws words, names and sentences; the frequent ones by Zipf's law, so that prefixes are both broad and rare."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._weights = list(accumulate(1 / rank for rank in range(1, len(_NOUNS) + 1)))
        self._rare = sorted({self._coined() for _ in range(_RARE)})
        self._names: set[str] = set()

    def place(self) -> str:
        """A town, frontier post or ship: one of thousands."""
        return self._rng.choice(self._rare)

    def noun(self) -> str:
        """A word of the trade, the first ones much more often."""
        return self._rng.choices(_NOUNS, cum_weights=self._weights)[0]

    def thing(self) -> str:
        """An adjective and a noun, or a thing named after a place."""
        if self._rng.random() < _RARE_PART:
            return f"{self.place()} {self.noun()}"
        return f"{self._rng.choice(_ADJECTIVES)} {self.noun()}"

    def topic(self) -> str:
        """What a meeting or a position is about."""
        return self._rng.choice(TOPICS)

    def sentence(self) -> str:
        """One sentence of eight to fifteen words."""
        tail = self._rng.choice(_TAILS).format(place=self.place())
        subject, verb = self._rng.choice(_SUBJECTS), self._rng.choice(_VERBS)
        return f"{subject} {verb} the {self.thing()} on {self.topic()} and the {self.thing()} {tail}."

    def text(self, sentences: int) -> str:
        """A paragraph."""
        return " ".join(self.sentence() for _ in range(sentences))

    def name(self, words: int = 2) -> str:
        """A name that no other actor has."""
        while True:
            name = " ".join(self._coined() for _ in range(words))
            if name not in self._names:
                self._names.add(name)
                return name

    def _coined(self) -> str:
        middle = "".join(self._rng.choices(_MIDDLES, k=self._rng.randint(0, 2)))
        return (self._rng.choice(_STARTS) + middle + self._rng.choice(_ENDS)).capitalize()
