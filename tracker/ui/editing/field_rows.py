"""The rows of a form by the keys of their fields, each made when it is first asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tracker.ui.editing.list_row import ListRow
from tracker.ui.editing.value_row import ValueRow
from tracker.ui.editing.values import FieldValue

FieldRow = ValueRow | ListRow


class FieldRows(Mapping[str, FieldRow]):
    """Most fields of most records hold nothing and are never looked at: to open a record their rows are not needed."""

    def __init__(self, make: Callable[[FieldValue], FieldRow]) -> None:
        self._make = make
        self._values: dict[str, FieldValue] = {}
        self._made: dict[str, FieldRow] = {}

    def __getitem__(self, key: str) -> FieldRow:
        if key not in self._made:
            self._made[key] = self._make(self._values[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    @property
    def made(self) -> Mapping[str, FieldRow]:
        """Those there are so far, in no order."""
        return self._made

    def place_of(self, key: str) -> int:
        """How many of those there are so far stand before the row of a field."""
        before = list(self._values)[: list(self._values).index(key)]
        return sum(one in self._made for one in before)

    def show(self, values: Sequence[FieldValue]) -> None:
        """Keep what the fields hold now; rows are made for those that hold something."""
        self._values = {value.field.key: value for value in values}
        for key, value in self._values.items():
            if key in self._made:
                self._made[key].show_value(value)
            elif not value.is_empty:
                self[key]
