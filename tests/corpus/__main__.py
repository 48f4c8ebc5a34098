"""What becomes of real specs? `make corpus FOLDER=…` generates an SDK of each and prints what it found.

    python tests/corpus FOLDER --quick            without the type checkers
    python tests/corpus FOLDER --only box,github --contract box
    python tests/corpus FOLDER --resume           goes on where the last run stopped

The folder holds a file or a subfolder for each spec; an INDEX.tsv with columns `slug` and `entry` says it exactly.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import steps  # noqa: E402
from report import print_report  # noqa: E402
from results import Result, read_results, write_results  # noqa: E402
from specs import Spec, find_specs, stated  # noqa: E402


def main() -> None:
    options = _options()
    if not options.folder.is_dir():
        sys.exit(f"{options.folder} is no folder: name one that holds specs, e.g. make corpus FOLDER=../specs")
    specs = find_specs(options.folder, options.only)
    done = read_results(options.json) if options.resume else {}
    with tempfile.TemporaryDirectory(prefix="corpus-") as scratch, ThreadPoolExecutor(options.jobs) as pool:
        todo = [spec for spec in specs if spec.slug not in done]
        running = [pool.submit(measure, spec, Path(scratch), options.quick, options.contract) for spec in todo]
        for finished in as_completed(running):
            result = finished.result()
            done[result.slug] = result
            sys.stderr.write(f"{len(done)}/{len(specs)} {result.slug} {''.join(result.problems[:1])}\n")
            write_results(options.json, list(done.values()))
    print_report([done[spec.slug] for spec in specs])


def measure(spec: Spec, scratch: Path, quick: bool, contract: Collection[str]) -> Result:
    """Takes a spec through all steps."""
    result = Result(spec.slug)
    try:
        counted = stated(spec)
        result.stated, result.schemas = counted.operations, counted.schemas
    except Exception as error:
        result.problems.append(f"count: {type(error).__name__}: {str(error)[:200]}")
    output = scratch / spec.slug
    if not steps.generate(spec, output, result):
        return result
    package = next(output.glob("*/py.typed")).parent.name
    steps.check(spec, output, result)
    steps.probe(spec, output, package, result)
    steps.round_trip(spec, output, package, result)
    steps.mock(spec, result)
    if not quick:
        steps.mypy(output, package, scratch / ".mypy", result)
        steps.pyright(output, package, result)
    if spec.slug in contract or "all" in contract:
        steps.contract(spec, output, result)
    return result


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="corpus", description="Generate an SDK of each spec in a folder, and measure."
    )
    parser.add_argument("folder", type=Path, nargs="?", default=Path("specs"))
    parser.add_argument("--only", type=_words, default=(), metavar="SLUG,…", help="these specs only")
    parser.add_argument(
        "--contract", type=_words, default=(), metavar="SLUG,…", help="run their contract tests; or `all`"
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="specs at a time; 1 gives the truest times")
    parser.add_argument("--quick", action="store_true", help="without the type checkers")
    parser.add_argument("--resume", action="store_true", help="keep the results that the file already has")
    parser.add_argument("--json", type=Path, default=Path("build/corpus.json"), metavar="FILE", help="where results go")
    return parser.parse_args()


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


if __name__ == "__main__":
    main()
