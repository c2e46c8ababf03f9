"""The methodology a second time: from `Content/` to the figures of every comparison.

Written from the description of the method alone, never from the generator's code, so that a
mistake has to be made twice, by two people, to go unnoticed. Plain and slow on purpose: lists,
dictionaries and one function per rule.
"""

from .comparisons import FAMILIES, Family, comparisons, sequence_label
from .method import (
    cost,
    frontier,
    half_up,
    interpolate,
    operating_point,
    targets,
    verdict,
)
from .rows import Content, Row, load, newest, normalised, read_rows

__all__ = [
    "FAMILIES", "Content", "Family", "Row", "comparisons", "cost", "frontier", "half_up",
    "interpolate", "load", "newest", "normalised", "operating_point", "read_rows", "sequence_label",
    "targets", "verdict",
]  # fmt: skip
