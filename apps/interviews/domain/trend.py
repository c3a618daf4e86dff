"""Scores over time as the points of a line that the server draws."""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 36, 16, 16, 28
MOST = 4


class Point(NamedTuple):
    x: float
    y: float
    value: float
    label: str


class Line(NamedTuple):
    """``path`` joins the points; ``area`` is what lies below them."""

    points: tuple[Point, ...]
    path: str
    area: str


def line(values: Sequence[tuple[str, float]]) -> Line:
    """From the oldest to the newest, 0 to 4."""
    step = (WIDTH - LEFT - RIGHT) / max(1, len(values) - 1)
    points = tuple(
        Point(round(LEFT + n * step, 1), round(height_of(value), 1), round(value, 1), label)
        for n, (label, value) in enumerate(values)
    )
    path = " ".join(f"{point.x},{point.y}" for point in points)
    base = HEIGHT - BOTTOM
    area = f"{points[0].x},{base} {path} {points[-1].x},{base}" if points else ""
    return Line(points, path, area)


def height_of(value: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / MOST
