"""Types of `Leaf`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Required, TypedDict

from .._runtime.models import BaseModel


class Tree(BaseModel):
    name: str
    parent: Tree | None = None
    children: list[Tree] | None = None
    leaf: Leaf | None = None


class LeafTwig(BaseModel):
    leaf: Leaf | None = None


class Leaf(BaseModel):
    tree: Tree | None = None
    twig: LeafTwig | None = None


class LeafParam(TypedDict, total=False):
    tree: TreeParam
    twig: LeafTwigParam


class TreeParam(TypedDict, total=False):
    name: Required[str]
    parent: TreeParam | None
    children: Iterable[TreeParam]
    leaf: LeafParam


class LeafTwigParam(TypedDict, total=False):
    leaf: LeafParam
