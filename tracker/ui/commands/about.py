"""What this program is, and whose work is in it."""

from PySide6.QtCore import QSize, qVersion
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from tracker import __version__
from tracker.language import Language
from tracker.ui.commands.floating import FloatingLayer
from tracker.ui.elements.labels import label, paragraph
from tracker.ui.theme.look import Look

SIZE = QSize(440, 252)


class About(FloatingLayer):
    """Open it with `begin`."""

    def __init__(self, window: QWidget, look: Look, language: Language) -> None:
        _ = language.gettext
        super().__init__(window, _("About this program"), look, SIZE)
        self._close = QPushButton(_("Close"))
        self._close.setAccessibleName(_("Close"))
        self._close.clicked.connect(self.dismiss)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(_("Timeline and Briefing Tracker"), "title", wrap=True))
        column.addWidget(label(_("Version {version}, Qt {qt}").format(version=__version__, qt=qVersion()), "muted"))
        column.addWidget(
            paragraph(_("It keeps everything in one file on this machine and never opens a network connection."))
        )
        column.addWidget(
            paragraph(_("MIT licence. The typeface is Inter (SIL Open Font License), the icons are Lucide’s (ISC)."))
        )
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column.addLayout(foot)

    def begin(self) -> None:
        """Open the card."""
        self.open(self._close)
        self.fit()
