"""The types of the API: models of what it gives, and `...Param` dictionaries of what it takes.

Each is imported from its module when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from .half import Half as Half, HalfParam as HalfParam
    from .json import JSON as JSON, JSONMap as JSONMap, JSONMapParam as JSONMapParam, JSONParam as JSONParam
    from .layered import Layered as Layered, LayeredParam as LayeredParam
    from .leaf import (
        Leaf as Leaf,
        LeafParam as LeafParam,
        LeafTwig as LeafTwig,
        LeafTwigParam as LeafTwigParam,
        Tree as Tree,
        TreeParam as TreeParam,
    )
    from .nested import Nested as Nested, NestedParam as NestedParam
    from .odd import Odd as Odd, OddParam as OddParam, Odds as Odds, OddsParam as OddsParam
    from .one import One as One, OneParam as OneParam
    from .same import Same as Same, SameParam as SameParam
    from .two import Two as Two, TwoParam as TwoParam

_MODULES: dict[str, str] = {
    "Half": "half",
    "HalfParam": "half",
    "JSON": "json",
    "JSONMap": "json",
    "JSONMapParam": "json",
    "JSONParam": "json",
    "Layered": "layered",
    "LayeredParam": "layered",
    "Leaf": "leaf",
    "LeafParam": "leaf",
    "LeafTwig": "leaf",
    "LeafTwigParam": "leaf",
    "Tree": "leaf",
    "TreeParam": "leaf",
    "Nested": "nested",
    "NestedParam": "nested",
    "Odd": "odd",
    "OddParam": "odd",
    "Odds": "odd",
    "OddsParam": "odd",
    "One": "one",
    "OneParam": "one",
    "Same": "same",
    "SameParam": "same",
    "Two": "two",
    "TwoParam": "two",
}

__all__ = [
    "Half",
    "HalfParam",
    "JSON",
    "JSONMap",
    "JSONMapParam",
    "JSONParam",
    "Layered",
    "LayeredParam",
    "Leaf",
    "LeafParam",
    "LeafTwig",
    "LeafTwigParam",
    "Nested",
    "NestedParam",
    "Odd",
    "OddParam",
    "Odds",
    "OddsParam",
    "One",
    "OneParam",
    "Same",
    "SameParam",
    "Tree",
    "TreeParam",
    "Two",
    "TwoParam",
]

__getattr__, __dir__ = lazy_names(__name__, _MODULES)
