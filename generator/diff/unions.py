"""Which alternative of the one schema is which of the other, and which are new or gone?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ..load import Kind, Node
from .discriminators import compare_discriminators
from .findings import Finding, Found, Step
from .law import Effect
from .layers import Alternatives, of_kind
from .likeness import name_of, pair_variants
from .schemas import Reader, Schema

Equivalent = Callable[[Node, Node], bool]


def compare_unions(old: Schema, new: Schema, left: Reader, right: Reader, same: Equivalent) -> Iterator[Found]:
    """What changed about `oneOf` and `anyOf`; `same` tells whether two schemas allow the same values."""
    for before, after in zip(old.alternatives, new.alternatives, strict=False):
        yield from _matched(before, after, left, right)
    many = len(old.alternatives) - len(new.alternatives)
    for before in old.alternatives[len(new.alternatives) :] if many > 0 else ():
        yield from _ended(old, new, before, same)
    for after in new.alternatives[len(old.alternatives) :] if many < 0 else ():
        yield from _begun(old, new, after, right, same)
    yield from compare_discriminators(old, new)
    yield from _members(old, new)


def _members(old: Schema, new: Schema) -> Iterator[Found]:
    """The schemas under `allOf` that are new, and name what wasn't named before."""
    before = {name_of(node) or node.fingerprint() for node in _listed(old)}
    come = [node for node in _listed(new) if (name_of(node) or node.fingerprint()) not in before]
    if len(_listed(new)) <= len(_listed(old)) or not _listed(old):
        return
    for node in come:
        named = dict(of_kind(node.get("properties"), Kind.OBJECT))
        if any(name not in old.properties for name in named):
            yield Finding("all-of-member-added", old.home, node, None, tuple(named))


def _listed(schema: Schema) -> list[Node]:
    return [node for stated in schema.stated.get("allOf", ()) for node in stated.items()]


def is_wrapped(old: Schema, new: Schema) -> bool:
    """Whether the one is a choice of several and the other is what stood, or stands now, among them."""
    if bool(old.alternatives) == bool(new.alternatives):
        return False
    union = old if old.alternatives else new
    other = new if old.alternatives else old
    return not union.properties and union.values is None and (bool(other.types) or other.values is not None)


def _begun(old: Schema, new: Schema, group: Alternatives, right: Reader, same: Equivalent) -> Iterator[Found]:
    if not is_wrapped(old, new):
        if old.types is not None or old.properties or old.layers:
            yield Finding("alternatives-added", old.home, group.node)
        return
    kept = next((variant for variant in group.variants if same(old.node, variant)), None)
    others = [right.schema((variant,)) for variant in group.variants if variant is not kept]
    if kept is None or (group.exclusive and "discriminator" not in new.stated and any(map(_may_be_object, others))):
        # Where exactly one alternative may fit, a value that has fitted may now fit two of them.
        yield Finding("wrapped-in-alternatives", old.home, group.node)
        return
    for variant in group.variants:
        if variant is not kept:
            yield _added(variant, [old], right, exclusive=group.exclusive)


def _may_be_object(schema: Schema) -> bool:
    return schema.types is None or "object" in schema.types


def _added(variant: Node, before: Iterable[Schema], right: Reader, *, exclusive: bool) -> Finding:
    """A new alternative, which changes nothing where one that was there before has all its values."""
    schema = right.schema((variant,))
    told = not exclusive and any(_covers(one, schema) for one in before)
    return Finding("variant-added", None, variant, effect=Effect.NONE if told else None)


_FREE = frozenset(("type", "title", "description", "example", "examples", "default", "deprecated", "$ref"))


def _covers(wide: Schema, narrow: Schema) -> bool:
    """Whether a schema that says no more than types has all the values of another."""
    free = all(keyword in _FREE or keyword.startswith("x-") for keyword in wide.stated)
    return free and wide.types is not None and narrow.types is not None and narrow.types <= wide.types


def _ended(old: Schema, new: Schema, group: Alternatives, same: Equivalent) -> Iterator[Found]:
    if not is_wrapped(old, new):
        yield Finding("alternatives-removed", group.node, new.home)
        return
    kept = next((variant for variant in group.variants if same(variant, new.node)), None)
    if kept is None:
        yield Finding("unwrapped-from-alternatives", group.node, new.home)
        return
    for variant in group.variants:
        if variant is not kept:
            yield Finding("variant-removed", variant, None)


def _matched(before: Alternatives, after: Alternatives, left: Reader, right: Reader) -> Iterator[Found]:
    pairs = pair_variants(before.variants, after.variants, left, right)
    for old, new in pairs:
        yield Step((old,), (new,))
    gone = {node.pointer for node, _ in pairs}
    come = {node.pointer for _, node in pairs}
    yield from (Finding("variant-removed", node, None) for node in before.variants if node.pointer not in gone)
    schemas = [left.schema((node,)) for node in before.variants]
    for node in after.variants:
        if node.pointer not in come:
            yield _added(node, schemas, right, exclusive=after.exclusive)
