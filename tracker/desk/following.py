"""What others do to a desk that is open to read here, told as if it had been done here."""

from tracker.desk.changes import Changes
from tracker.desk.reading import ReadingDesk
from tracker.storage.following import Following, Heard
from tracker.storage.lock import is_held
from tracker.storage.relations import refs_ever


class Follower:
    """Begins where the desk stands now. Belongs to the thread of its workspace."""

    def __init__(self, desk: ReadingDesk) -> None:
        self._workspace = desk.workspace
        self._following = Following(desk.workspace)

    def news(self) -> list[Changes]:
        """What was written by others since the last call, one entry an action; quick when there is nothing."""
        return [self._changes(one) for one in self._following.heard()]

    def is_held(self) -> bool:
        """Whether somebody holds the desk to write to it."""
        return is_held(self._workspace.path)

    def _changes(self, heard: Heard) -> Changes:
        refs = refs_ever(self._workspace, heard.records)
        made = tuple(refs[id_] for id_ in heard.made if id_ in refs)
        return Changes(heard.label, tuple(refs[id_] for id_ in heard.records if id_ in refs), made, heard.settings)
