"""The original files that sources keep."""

import hashlib

from tracker.errors import WorkspaceUnavailable
from tracker.language import N_
from tracker.storage.workspace import Workspace


def original_bytes(workspace: Workspace, sha256: str) -> bytes:
    """The bytes kept under a digest. Raises WorkspaceUnavailable when they are not those that were kept."""
    content = workspace.value("SELECT bytes FROM document WHERE sha256 = ?", (sha256,))
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise WorkspaceUnavailable(
            N_("the original file kept in {path} is damaged (SHA-256 {sha}…); restore a backup: tracker restore FILE"),
            path=workspace.path,
            sha=sha256[:12],
        )
    return bytes(content)
