"""An HTML file taken apart, as a browser's parser reads it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "col", "link", "img", "input", "hr"})
_INVISIBLE = frozenset({"style", "script", "title"})


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)


class Reader(HTMLParser):
    """Collects tags, and texts by the element they stand in; fails on an element that is closed out of order."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[Tag] = []
        self.texts: list[tuple[str, str]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == [], self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, dict(attrs)))
        if tag == "br":
            self.texts.append((self._open[-1], "\n"))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self._open[-1] if self._open else "", data))

    def named(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]

    def values(self, attribute: str) -> list[str]:
        return [value for tag in self.tags if (value := tag.attributes.get(attribute))]

    def text(self) -> str:
        """What a person sees, with line breaks as newlines."""
        return "".join(text for name, text in self.texts if name not in _INVISIBLE)
