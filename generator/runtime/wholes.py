"""Floats that were sent as whole numbers, and are written back so.

1  ->  a float, equal to 1.0  ->  1
"""

from __future__ import annotations


class WholeFloat(float):
    """A float that the server wrote without a fraction; what is computed from it is a plain one."""

    def __repr__(self) -> str:
        return float.__repr__(self)


def read_whole(number: int) -> float | int:
    """Give the number as a float, or as it is where no float is exactly that."""
    try:
        whole = WholeFloat(number)
    except OverflowError:
        return number
    return whole if int(whole) == number else number
