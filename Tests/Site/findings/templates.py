"""Reads sentences by the templates that words them: which pool said it, with which facts.

The words of a template are its author's; what a sentence states follows from the pool that it is of
and from the facts at the places where the template names them. So the templates may change without
a change here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from built_site import TOP, squeezed

TEMPLATES = TOP / "Templates"
TAG = re.compile(r"\{\{([#^/>!]?)\s*([^}]*?)\s*\}\}")
SIDES = {"a", "b", "lead", "trail", "cheap", "dear", "bounded", "measured", "reached", "unreached"}
FIGURE = r"(?:at least |at most )?[~$]?\d[\d,]*(?:\.\d+)?%?"
GAIN = rf"{FIGURE} (?:more|times as \w+)"


@dataclass(frozen=True)
class Reading:
    """A sentence taken apart."""

    pool: str
    flags: dict[str, bool]
    facts: dict[str, str]


@cache
def pools(path: Path) -> dict[str, list[str]]:
    """The variants of every pool of a template file, on one line each."""
    text = re.sub(r"\A---\n.*?\n---\n", "", path.read_text("utf-8"), flags=re.S)
    text = re.sub(r"<!--.*?-->|\{\{!.*?\}\}", "", text, flags=re.S)
    found: dict[str, list[str]] = {}
    for part in re.split(r"^# ", text, flags=re.M)[1:]:
        name, _, body = part.partition("\n")
        found[name.strip()] = [" ".join(p.split()) for p in re.split(r"\n\s*\n", body) if p.strip()]
    return found


def inlined(variant: str) -> str:
    shared = pools(TEMPLATES / "shared.md")
    return TAG.sub(lambda tag: shared[tag[2]][0] if tag[1] == ">" else tag[0], variant)


def pattern(variant: str, flags: dict[str, bool]) -> tuple[dict[str, bool], re.Pattern]:
    """What matches a variant with these sections shown; every fact is a group of its name.

    The flags returned are those that decided something: not those of sections in hidden ones.
    """
    parts: list[str] = []
    shown = [True]
    decided: dict[str, bool] = {}
    named: set[str] = set()
    end = 0
    for tag in TAG.finditer(variant):
        if all(shown):
            parts.append(re.escape(variant[end : tag.start()]))
        end = tag.end()
        kind, name = tag[1], tag[2]
        if kind in ("#", "^"):
            if all(shown):
                decided[name] = flags[name]
            shown.append(flags[name] == (kind == "#"))
        elif kind == "/":
            shown.pop()
        elif all(shown) and name in named:
            parts.append(f"(?P={name})")
        elif all(shown):
            named.add(name)
            parts.append(f"(?P<{name}>{shape(name)})")
    parts.append(re.escape(variant[end:]))
    return decided, re.compile("".join(parts))


def shape(fact: str) -> str:
    if fact in SIDES:
        return "⟦[ab]⟧"
    if fact == "than":
        return "than|as"
    if fact.startswith("gain_"):
        return GAIN
    if fact.endswith(("_throughput", "_cost")) or fact in ("times", "more", "saving", "target"):
        return FIGURE
    return ".+?"


def patterns(variant: str) -> list[tuple[dict[str, bool], re.Pattern]]:
    """A pattern for every way in which the sections of a variant can be shown."""
    variant = inlined(variant)
    names = sorted({tag[2] for tag in TAG.finditer(variant) if tag[1] in ("#", "^")})
    found: dict[str, tuple[dict[str, bool], re.Pattern]] = {}
    for shown in product((True, False), repeat=len(names)):
        decided, compiled = pattern(variant, dict(zip(names, shown)))
        found.setdefault(compiled.pattern, (decided, compiled))
    return list(found.values())


@cache
def of_pool(family: str, name: str) -> list[tuple[dict[str, bool], re.Pattern]]:
    """The patterns of all variants of a pool, the family's own or one that all share."""
    files = (TEMPLATES / "families" / f"{family}.md", TEMPLATES / "shared.md")
    variants = next((pools(file)[name] for file in files if name in pools(file)), [])
    return [p for variant in variants for p in patterns(variant)]


class Reader:
    """Reads the sentences of a page of one family about two sides."""

    def __init__(self, family: str, labels: dict[str, str]):
        self.family = family
        by_label = {squeezed(label): side for side, label in labels.items()}
        longest_first = sorted(by_label, key=len, reverse=True)
        self.labels = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in longest_first))
        self.by_label = by_label

    def marked(self, sentence: str) -> str:
        """With marks for the labels of the sides, so that patterns need not know labels."""
        return self.labels.sub(lambda found: f"⟦{self.by_label[found[0]]}⟧", sentence)

    def read(self, sentence: str, *names: str) -> list[Reading]:
        """Every way to read a sentence as one of these pools; of a side, a fact is `a` or `b`."""
        sentence = self.marked(squeezed(sentence))
        return [
            Reading(name, flags, {k: v.strip("⟦⟧") for k, v in match.groupdict().items()})
            for name in names
            for flags, compiled in of_pool(self.family, name)
            if (match := compiled.fullmatch(sentence))
        ]
