"""Which media types does a body or an answer have, and what stands in them?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..encode import data
from ..load import Kind, Node
from ..text import SpecText
from .findings import Finding, Found, Step, Writing
from .law import Effect
from .layers import of_kind
from .marks import compare_extensions

_ENCODING = ("contentType", "style", "explode", "allowReserved")


def compare_contents(old: Node, new: Node) -> Iterator[Found]:
    """What changed about the media types of a body or an answer."""
    before, after = _by_type(old), _by_type(new)
    for key in [key for key in before if key in after]:
        yield from _kept(before[key], after[key])
    gone = {key: found for key, found in before.items() if key not in after}
    come = {key: found for key, found in after.items() if key not in before}
    for key, other, rule, effect in list(_related(gone, come)):
        if key in gone and other in come:
            one, another = gone.pop(key), come.pop(other)
            yield Finding(rule, one[1], another[1], one[0], another[0], effect=effect)
            yield from _kept(one, another)
    for name, node in gone.values():
        yield Finding("media-type-removed", node, None, name, None)
    for name, node in come.values():
        yield Finding("media-type-added", None, node, None, name)


def _by_type(owner: Node) -> dict[str, tuple[SpecText, Node]]:
    """The media types, by their name without parameters where that is enough to tell them apart."""
    listed = list(of_kind(owner.get("content"), Kind.OBJECT))
    bare = [_bare(name) for name, _ in listed]
    return {
        one if bare.count(one) == 1 else data(name): (name, node)
        for one, (name, node) in zip(bare, listed, strict=True)
    }


def _bare(name: SpecText) -> str:
    return data(name).partition(";")[0].strip().lower()


def _related(gone: Iterable[str], come: Iterable[str]) -> Iterator[tuple[str, str, str, Effect | None]]:
    """The media types of which one is a range that has the other, or differs in parameters alone."""
    for one in gone:
        for other in come:
            if one.partition(";")[0].strip() == other.partition(";")[0].strip():
                yield one, other, "media-type-parameters-changed", None
            elif _is_range_of(other, one):
                yield one, other, "media-type-widened", None
            elif _is_base_of(other, one):
                # Who sends the special one can't know that the general one is enough.
                yield one, other, "media-type-widened", Effect.INCOMPARABLE
            elif _is_range_of(one, other) or _is_base_of(one, other):
                yield one, other, "media-type-narrowed", None


def _is_range_of(wide: str, narrow: str) -> bool:
    return wide == "*/*" or (wide.endswith("/*") and narrow.startswith(wide[:-1]))


def _is_base_of(wide: str, narrow: str) -> bool:
    """Whether one is the form that another is written in: `application/json` of `application/problem+json`."""
    kind, _, name = wide.partition("/")
    return "+" not in name and narrow.startswith(f"{kind}/") and narrow.endswith(f"+{name}")


def _kept(old: tuple[SpecText, Node], new: tuple[SpecText, Node]) -> Iterator[Found]:
    if _bare(old[0]) == _bare(new[0]) and _parameters(old[0]) != _parameters(new[0]):
        yield Finding("media-type-parameters-changed", old[1], new[1], old[0], new[0])
    for keyword in ("schema", "itemSchema"):
        yield from compare_schemas(old[1], new[1], keyword, _writing(old[0], new[0]))
    yield from _encodings(old[1], new[1])
    yield from compare_extensions(
        {data(name): node for name, node in old[1].members()},
        {data(name): node for name, node in new[1].members()},
        old[1],
        new[1],
    )


def _parameters(name: SpecText) -> frozenset[str]:
    return frozenset(part.strip().lower() for part in data(name).split(";")[1:])


_LOOSE = ("application/x-www-form-urlencoded", "multipart/form-data", "application/xml", "text/xml", "text/plain")


def _is_loose(name: SpecText) -> bool:
    """Whether a number and a string look the same in a media type."""
    return _bare(name) in _LOOSE or _bare(name).endswith("+xml")


def _writing(old: SpecText, new: SpecText) -> Writing:
    return Writing.LOOSE if _is_loose(old) and _is_loose(new) else Writing.TYPED


def compare_schemas(old: Node, new: Node, keyword: str, written: Writing) -> Iterator[Found]:
    """What became of the schema under a keyword."""
    before, after = old.get(keyword), new.get(keyword)
    if before is not None and after is not None:
        yield Step((before,), (after,), written=written)
    elif before is not None and _says_much(before):
        yield Finding("media-type-schema-removed", before, new)
    elif after is not None and _says_much(after):
        yield Finding("media-type-schema-added", old, after)


def _says_much(node: Node) -> bool:
    return (node.kind is Kind.OBJECT and len(node) > 0) or node.scalar() is False


def _encodings(old: Node, new: Node) -> Iterator[Found]:
    before, after = _parts(old), _parts(new)
    for name in [name for name in (*before, *after) if name in before or name not in before]:
        one, other = before.get(name), after.get(name)
        texts = _encoding(one), _encoding(other)
        if texts[0] != texts[1]:
            yield Finding("part-encoding-changed", one or old, other or new, name=name)


def _parts(node: Node) -> dict[SpecText, Node]:
    return dict(of_kind(node.get("encoding"), Kind.OBJECT))


def _encoding(node: Node | None) -> tuple[str | None, ...]:
    stated = [node.get(keyword) if node else None for keyword in _ENCODING]
    return tuple(found.fingerprint() if found is not None else None for found in stated)
