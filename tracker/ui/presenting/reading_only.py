"""Why a window may only read its desk, in the words of the person."""

from datetime import datetime

from tracker.desk.desk import Desk
from tracker.storage.lock import holder_of
from tracker.ui.presenting.words import short_day


def reading_notice(desk: Desk) -> str:
    """The sentence for the top of the window; empty where it may write."""
    workspace, _ = desk.workspace, desk.language.gettext
    holder = holder_of(workspace.path) if workspace.notice and not workspace.immutable else None
    if holder is None:
        return workspace.notice.told(desk.language) if workspace.notice else ""
    since, now = datetime.fromisoformat(holder.since).astimezone(), datetime.now().astimezone()
    time = f"{since:%H:%M}"
    if since.date() != now.date():
        time = f"{short_day(since.date(), desk.language, now.date())}, {time}"
    return _(
        "{who} has {file} open to write on {host}, since {time}. Here it is open to read, and follows what they write."
    ).format(who=holder.who, file=workspace.path.name, host=holder.host, time=time)
