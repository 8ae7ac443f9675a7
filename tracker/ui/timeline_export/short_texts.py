"""Texts of which some are cut, as they stand on a paper that has no room for the whole."""

from collections.abc import Mapping, Sequence

from tracker.ui.timeline.texts import ItemText, TextSource


class ShortTexts:
    """A source of texts; `short` are those of it that are cut, by their ids."""

    def __init__(self, source: TextSource, short: Mapping[int, ItemText]) -> None:
        self._source = source
        self._short = short

    def texts(self, ids: Sequence[int]) -> Mapping[int, ItemText]:
        """As they stand on the paper."""
        found = self._source.texts(ids)
        return {id_: self._short.get(id_, text) for id_, text in found.items()}

    def when(self, id_: int) -> str:
        """The date in words."""
        return self._source.when(id_)

    def said(self, id_: int) -> str:
        """The record as it is read out, whole."""
        return self._source.said(id_)

    def ref(self, id_: int) -> str:
        """Its reference; empty when it is no more."""
        return self._source.ref(id_)
