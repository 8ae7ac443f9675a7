"""The original files that sources keep."""

import hashlib

from tracker.errors import WorkspaceUnavailable
from tracker.storage.workspace import Workspace


def original_bytes(workspace: Workspace, sha256: str) -> bytes:
    """The bytes kept under a digest. Raises WorkspaceUnavailable when they are not those that were kept."""
    content = workspace.value("SELECT bytes FROM document WHERE sha256 = ?", (sha256,))
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise WorkspaceUnavailable(
            f"the original file kept in {workspace.path} is damaged (SHA-256 {sha256[:12]}…); restore a backup: "
            "tracker restore FILE"
        )
    return bytes(content)
