"""Numbers as the site words them: decimal, half up on the exact value, no locale."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def fixed(value: float, places: int) -> str:
    """With this many decimals, and a comma between thousands from 10,000 up."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:,}" if abs(rounded) >= 10_000 else f"{rounded}"


def trimmed(value: float, places: int) -> str:
    """With at most this many decimals."""
    text = fixed(value, places)
    return text.rstrip("0").rstrip(".") if "." in text else text


def throughput_in_prose(value: float) -> str:
    return fixed(value, 0)


def cost_in_prose(value: float) -> str:
    """Two decimals, from $10 up one."""
    return "$" + fixed(value, 2 if value < 10 else 1)


def percentage(ratio: float) -> set[str]:
    """A ratio as "n % more" and as "n % less"."""
    return {fixed((ratio - 1) * 100, 0) + "%", fixed((1 - 1 / ratio) * 100, 0) + "%"}


IN_TABLE = {
    "throughput": lambda value: fixed(value, 1),
    "cost": lambda value: "$" + fixed(value, 3),
    "tok_s_mw": lambda value: fixed(value, 0),
    "concurrency": lambda value: "~" + fixed(value, 0),
}
