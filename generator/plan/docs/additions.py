"""What do the user's extensions add to a class? Each method and property of theirs as a line."""

from __future__ import annotations

from collections.abc import Collection

from ...extend import Home
from .book import Book
from .pages import Addition, FileTarget


def plan_additions(
    book: Book, homes: tuple[Home, ...], access: str, known: Collection[str] = ()
) -> tuple[Addition, ...]:
    """What the extension of a class adds, reached by `access`; the first of `homes` that is extended tells.

    What is `known` already has a line of its own.
    """
    found = (book.texts.names.extended.get(home) for home in homes)
    extension = next((extension for extension in found if extension is not None), None)
    if extension is None:
        return ()
    return tuple(
        Addition(
            name=member.name,
            access=f"{access}.{member.name}{member.signature}",
            returns=book.texts.linked(member.returns),
            text=member.text,
            source=FileTarget(f"{book.package}/{extension.file}"),
        )
        for member in extension.members
        if member.name not in known
    )
