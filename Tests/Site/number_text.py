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


def interactivity(value: float, target: float) -> str:
    """One decimal at most, but as many as tell it from a target that it is not."""
    text = trimmed(value, 1)
    for places in range(2, 7):
        if value == target or text != trimmed(target, places):
            break
        text = trimmed(value, places)
    return text


def throughput_in_table(value: float) -> str:
    """One decimal, below 1 three."""
    return fixed(value, 3 if value < 1 else 1)


def throughput_in_prose(value: float) -> str:
    """No decimals, below 10 as in a table."""
    return throughput_in_table(value) if value < 10 else fixed(value, 0)


def cost_in_prose(value: float) -> str:
    """Two decimals, from $10 up one."""
    return "$" + fixed(value, 2 if value < 10 else 1)


def percentage(ratio: float) -> set[str]:
    """A ratio as "n % more" and as "n % less"."""
    return {fixed((ratio - 1) * 100, 0) + "%", fixed((1 - 1 / ratio) * 100, 0) + "%"}


IN_TABLE = {
    "throughput": throughput_in_table,
    "cost": lambda value: "$" + fixed(value, 3),
    "tok_s_mw": lambda value: fixed(value, 0),
    "concurrency": lambda value: "~" + fixed(value, 0),
}
