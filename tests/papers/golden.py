"""Golden papers: what a writer made once and a person looked at."""

from tests import golden_text


def expected(name: str, actual: str) -> str:
    """The text of the golden paper of that name; the actual text becomes it when renewing."""
    return golden_text.expected(f"papers/{name}", actual)
