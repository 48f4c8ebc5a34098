"""How do files go to the server and come back?"""

from __future__ import annotations

from collections.abc import Iterator

from ....ir.api import ContentKind
from ....ir.types import BinaryType
from ...calls import CallPlan
from ..book import Book
from ..layout import lay_out
from ..pages import GuidePage, Section, Words, said
from ..samples import plan_expression, script, sync_script
from .featured import case_of, excerpt, preferred, python_block


def plan_files(book: Book) -> Iterator[GuidePage]:
    """The guide; none where no method takes or gives a file."""
    sections = (*uploads_section(book), *_progress(book), *_downloads(book))
    if sections:
        about = said("Sending files without holding them in memory, and storing those that come.")
        yield GuidePage("guides/files", Words("Files"), about, sections)


def uploads_section(book: Book) -> Iterator[Section]:
    """What a file may be given as."""
    call = preferred(book, _takes_file, "create")
    if call is not None:
        text = said(
            "A file is `bytes`, an open file, a path (`pathlib.Path`), or a tuple `(filename, content, media type)`. "
            "Files are read while they are sent; `on_upload_progress=` takes a function that is told how many bytes "
            "went out, and of how many."
        )
        yield Section("File uploads", (text,), (python_block(sync_script(book, call, case_of(book, call))),))


def _takes_file(call: CallPlan) -> bool:
    return call.body is not None and call.body.kind is ContentKind.MULTIPART


def _progress(book: Book) -> Iterator[Section]:
    if preferred(book, _takes_file, "create") is not None:
        text = said(
            "A path is opened when its turn comes and closed at its end, in each attempt anew. An open file is sent "
            "from where it stands, and stays open; one that can't be wound back is sent once and not retried."
        )
        lines = ["def show(sent: int, total: int | None) -> None:", '    print(f"{sent} of {total} bytes")']
        yield Section("Large files", (text,), (excerpt("\n".join(lines)),))


def _downloads(book: Book) -> Iterator[Section]:
    call = preferred(book, lambda call: isinstance(call.returned, BinaryType), "download")
    if call is None:
        return
    text = said(
        "An answer that is a file is a `BinaryContent`: `content` has its bytes, `write_to_file(path)` stores them. "
        "The name that the server suggests is never used."
    )
    expression = plan_expression(book, call, case_of(book, call), view="with_streaming_response")
    header = lay_out(expression.prefixed("with "), 0, " as response:")
    streamed = script(book, [*header, '    response.stream_to_file("content.bin")'])
    plain = python_block(sync_script(book, call, case_of(book, call)))
    yield Section("Downloads", (text,), (plain,))
    large = said("What doesn't fit into memory goes to disk as it arrives; `on_progress=` is told of each piece.")
    yield Section("Large downloads", (large,), (python_block(streamed),))
