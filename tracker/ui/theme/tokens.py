"""The roles of colour in each theme, as typed tokens. Every pair that text or controls use is tested for contrast."""

from dataclasses import dataclass, fields

from tracker.ui.view_values import Tone


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: a colour (`#RRGGBB`) a role. `*_soft` are the grounds of chips and callouts."""

    canvas: str
    surface: str
    raised: str
    sunken: str
    line: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    danger: str
    warning: str
    success: str
    danger_soft: str
    warning_soft: str
    success_soft: str
    accent_soft: str
    bar: str
    on_bar: str
    hover: str

    def roles(self) -> dict[str, str]:
        """Each role and its colour, for filling a template."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def ink(self, tone: Tone) -> str:
        """The colour of a text or a shape of this tone on a surface."""
        return {
            Tone.NEUTRAL: self.text,
            Tone.ACCENT: self.accent,
            Tone.GOOD: self.success,
            Tone.CAUTION: self.warning,
            Tone.BAD: self.danger,
        }[tone]

    def ground(self, tone: Tone) -> str:
        """The soft ground that `ink` of the same tone is read on."""
        return {
            Tone.NEUTRAL: self.sunken,
            Tone.ACCENT: self.accent_soft,
            Tone.GOOD: self.success_soft,
            Tone.CAUTION: self.warning_soft,
            Tone.BAD: self.danger_soft,
        }[tone]

    def fill(self, tone: Tone) -> str:
        """The colour of a bar of this tone; `on_fill` is read on it."""
        return self.bar if tone is Tone.NEUTRAL else self.ink(tone)

    def on_fill(self) -> str:
        """The colour of a text inside a bar, whatever the bar's tone."""
        return self.on_bar


LIGHT = Tokens(
    canvas="#F7F7F5",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EFEFEC",
    line="#DEDED9",
    control="#85857C",
    text="#1F1F1C",
    muted="#5F5F58",
    accent="#2F5FD0",
    on_accent="#FFFFFF",
    selection="#E3EBFC",
    danger="#B3261E",
    warning="#8A5A00",
    success="#1E6B3A",
    danger_soft="#FBEAE8",
    warning_soft="#FAF0DC",
    success_soft="#E5F2E9",
    accent_soft="#E3EBFC",
    bar="#73736B",
    on_bar="#FFFFFF",
    hover="#F1F1EE",
)

DARK = Tokens(
    canvas="#191A1C",
    surface="#202124",
    raised="#2A2B2F",
    sunken="#141517",
    line="#37393E",
    control="#8B8E97",
    text="#E8E8E6",
    muted="#A9ABB0",
    accent="#8FB0FF",
    on_accent="#10131A",
    selection="#2B3A5E",
    danger="#FF8A80",
    warning="#E8B04A",
    success="#7FCB97",
    danger_soft="#3E2826",
    warning_soft="#3A2F1A",
    success_soft="#22352A",
    accent_soft="#2B3A5E",
    bar="#8F929A",
    on_bar="#10131A",
    hover="#26272B",
)

# Texts reach 7:1 and lines 3:1, which the other two leave to size and to the ground around them.
CONTRAST = Tokens(
    canvas="#000000",
    surface="#000000",
    raised="#0D0D0F",
    sunken="#161618",
    line="#8C8C90",
    control="#D2D2D6",
    text="#FFFFFF",
    muted="#D6D6DA",
    accent="#A3CEFF",
    on_accent="#000000",
    selection="#102A52",
    danger="#FFA39B",
    warning="#FFCB5C",
    success="#8FE3A8",
    danger_soft="#3B0D0A",
    warning_soft="#332400",
    success_soft="#06300F",
    accent_soft="#102A52",
    bar="#C8C8CC",
    on_bar="#000000",
    hover="#1C1C20",
)

THEMES: dict[str, Tokens] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
DARK_THEMES = frozenset({"dark", "contrast"})
"""The themes that are light on dark, as Qt wants to be told."""
