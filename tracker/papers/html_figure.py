"""A figure as SVG that stands in the page itself."""

from tracker.papers.content import Figure
from tracker.papers.html_runs import on_one_line
from tracker.papers.shapes import Box, Label, Line, Shape


def svg(figure: Figure) -> str:
    """The drawing with its description for those who do not see it."""
    described = on_one_line(figure.description)
    shapes = "".join(map(_shape, figure.shapes))
    size = f'viewBox="0 0 {_length(figure.width)} {_length(figure.height)}"'
    return f'<svg {size} role="img" aria-label="{described}">{shapes}</svg>'


def _shape(shape: Shape) -> str:
    match shape:
        case Box():
            place = f'x="{_length(shape.x)}" y="{_length(shape.y)}"'
            size = f'width="{_length(shape.width)}" height="{_length(shape.height)}"'
            return f'<rect {place} {size} fill="{shape.ink.value}"/>'
        case Line():
            ends = (
                f'x1="{_length(shape.x1)}" y1="{_length(shape.y1)}" x2="{_length(shape.x2)}" y2="{_length(shape.y2)}"'
            )
            return f'<line {ends} stroke="{shape.ink.value}" stroke-width="{_length(shape.thickness)}"/>'
        case Label():
            place = f'x="{_length(shape.x)}" y="{_length(shape.y)}" text-anchor="{shape.anchor.value}"'
            dress = f'font-size="{_length(shape.size)}" fill="{shape.ink.value}"'
            return f"<text {place} {dress}>{on_one_line(shape.text)}</text>"


def _length(points: float) -> str:
    return f"{points:.2f}".rstrip("0").rstrip(".")
