"""One system of languages for the window, the command line and the papers: gettext catalogues."""

import gettext as _gettext
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from tracker.errors import BadInput, Line
from tracker.places import resources_dir

LANGUAGES = ("en", "es")


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for "mark, translate later"
    """Mark a module-level text for translation; it is translated where it is shown, by `Language.gettext`."""
    return message


@cache
def _catalogue(code: str) -> _gettext.NullTranslations:
    if code == "en":
        return _gettext.NullTranslations()
    return _gettext.translation("tracker", localedir=str(resources_dir() / "translations"), languages=[code])


@dataclass(frozen=True, slots=True)
class Language:
    """A language a person reads: `code` is one of `LANGUAGES`. English is the language of the source texts.

    Use it as `_ = language.gettext`, so that Babel finds the texts and linters see f-strings in them.
    """

    code: str = "en"
    _translations: _gettext.NullTranslations = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.code not in LANGUAGES:
            raise BadInput(N_("language {code!r} is not one of {known}"), code=self.code, known=", ".join(LANGUAGES))
        object.__setattr__(self, "_translations", _catalogue(self.code))

    def __reduce__(self) -> tuple[type["Language"], tuple[str]]:
        """Its code is all that is sent to another process."""
        return Language, (self.code,)

    def gettext(self, message: str) -> str:
        """The text in this language; the message itself where it has no translation yet."""
        return self._translations.gettext(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The text for a count, by the language's own plural rule."""
        return self._translations.ngettext(one, many, n)


@dataclass(frozen=True, slots=True, repr=False)
class Either:
    """Names as a value of an error's line, joined by "or"; `word` makes words of identifiers where they are told."""

    names: tuple[str, ...]
    word: Callable[[str, Language], str] | None = None

    def __str__(self) -> str:
        return " or ".join(self.names)

    def __repr__(self) -> str:
        return repr(str(self))

    def told(self, language: Language) -> str:
        """The words in a language."""
        words = [self.word(name, language) if self.word else name for name in self.names]
        joined = words[0] if words else ""
        for word in words[1:]:
            joined = language.gettext(N_("{one} or {other}")).format(one=joined, other=word)
        return joined


def did_you_mean(near: Sequence[str]) -> Line:
    """The question that names what is near to something mistyped."""
    return Line(N_("did you mean {near}?"), near=Either(tuple(near)))
