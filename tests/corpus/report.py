"""The results as a table, with totals and the worst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from results import Result
from rich.console import Console
from rich.table import Table

COLUMNS = (
    "spec", "CPU s", "wall s", "MB", "operations", "schemas", "degraded", "refused", "modules", "models", "broken",
    "mypy", "pyright", "examples", "strict", "equal", "again", "mock", "contract",
)  # fmt: skip
WORST = 5


def print_report(results: Sequence[Result]) -> None:
    """Prints all there is to say."""
    console = Console(width=210, highlight=False)
    table = Table(title="the corpus", title_justify="left")
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == "spec" else "right", no_wrap=True)
    for result in results:
        table.add_row(*_cells(result))
    table.add_section()
    table.add_row(*_cells(_total(results)))
    console.print(table)
    for line in _worst(results):
        console.print(line, markup=False)


def _cells(result: Result) -> Iterator[str]:
    operations = "-" if result.operations is None else str(result.operations)
    yield from (result.slug, f"{result.cpu:.1f}", f"{result.wall:.1f}", str(result.memory))
    yield f"{operations}/{result.stated}"
    yield from (str(result.schemas), str(result.degraded), str(result.refused), str(result.modules), str(result.models))
    yield from map(_number, (result.unimportable, result.mypy, result.pyright))
    yield from (str(result.examples), _share(result.strict, result.examples), _share(result.equal, result.examples))
    yield from (_verdict(result.same), _verdict(result.mock), result.contract or "-")


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def _verdict(value: bool | None) -> str:
    return "-" if value is None else "yes" if value else "NO"


def _total(results: Sequence[Result]) -> Result:
    def added(name: str) -> int:
        return sum(getattr(result, name) or 0 for result in results)

    ran = [result.keeps_contract for result in results if result.keeps_contract is not None]
    return Result(
        slug=f"{len(results)} specs",
        **{name: added(name) for name in _ADDED},
        memory=max((result.memory for result in results), default=0),
        same=all(result.same is not False for result in results),
        mock=all(result.mock is not False for result in results),
        contract=f"{sum(ran)}/{len(ran)}",
    )


_ADDED = (
    "stated operations schemas degraded refused cpu wall modules models unimportable mypy pyright examples strict equal"
).split()


def _worst(results: Sequence[Result]) -> Iterator[str]:
    worst = sorted((result for result in results if result.faults), key=lambda result: -result.faults)
    yield f"{len(results) - len(worst)} of {len(results)} without fault" + (", the worst:" if worst else "")
    for result in worst[:WORST]:
        yield f"  {result.slug}"
        yield from (f"    {problem}" for problem in result.problems[:6])
