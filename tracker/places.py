"""Where the program's own files are: in a checkout, in an installed wheel, and in a frozen build alike."""

from pathlib import Path


def _home_of(name: str) -> Path:
    package = Path(__file__).resolve().parent
    bundled = package / "_bundled" / name
    return bundled if bundled.is_dir() else package.parent / name


def db_dir() -> Path:
    """The folder of everything that is SQL: migrations, derived objects, rules, the sample."""
    return _home_of("db")


def resources_dir() -> Path:
    """The folder of themes, icons, fonts, translations and paper templates."""
    return _home_of("resources")
