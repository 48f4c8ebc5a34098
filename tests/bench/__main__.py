"""How fast is it, beside openai-python in the same run? `make bench` prints the table.

    python tests/bench decoding calling                    these groups of rows alone
    python tests/bench --write docs/performance.md         keeps the table, too
    python tests/bench diffing --pair FOLDER --redocly node_modules/.bin/redocly
    python tests/bench --large SDK --reach "big_sdk.BigClient(api_key='x').things"

Every figure is the median of rounds in which all sides are measured in turn, in CPU time, so that a machine that slows
down slows all of them. Ratios tell more than figures.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path

from calling import calling
from clocks import settle
from decoding import decoding
from diffing import diffing
from editors import editors
from generating import generating
from loopback import running_server
from packages import Packages
from rows import Result, measure
from samples import ROOT
from sizes import sizes
from starting import starting
from streaming import streaming
from tables import print_table, write_table

GROUPS = {
    "starting": starting,
    "decoding": decoding,
    "calling": calling,
    "streaming": streaming,
    "sizes": sizes,
    "editors": editors,
    "generating": generating,
    "diffing": diffing,
}


def main() -> None:
    options = _options()
    # openai-python marks every method that is compared as deprecated, and so does the runs spec.
    warnings.simplefilter("ignore")
    packages = Packages(
        options.sdk.resolve(),
        options.large and options.large.resolve(),
        options.reach,
        options.pair and options.pair.resolve(),
        options.redocly and options.redocly.resolve(),
    )
    packages.use()
    with running_server() as address:
        settle(options.realtime)
        sections = {name: _measured(name, packages, address) for name in options.groups or GROUPS}
    print_table(sections)
    if options.write:
        write_table(options.write, sections)


def _measured(name: str, packages: Packages, address: str) -> list[Result]:
    results: list[Result] = []
    for row in GROUPS[name](packages, address):
        sys.stderr.write(f"{name}: {row.what}\n")
        results.append(measure(row))
    return results


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", choices=[[], *GROUPS], metavar="GROUP", help=", ".join(GROUPS))
    parser.add_argument("--sdk", type=Path, default=ROOT / "generated", help="the project of the runs SDK")
    parser.add_argument("--large", type=Path, help="the project of the SDK of a large spec")
    parser.add_argument("--reach", default="", help="what is reached in the large one, from its package's name on")
    parser.add_argument("--pair", type=Path, help="a folder with two revisions of a description, old.* and new.*")
    parser.add_argument("--redocly", type=Path, help="the program of npm's @redocly/cli, to compare them, too")
    parser.add_argument("--write", type=Path, help="a Markdown file to keep the table in")
    parser.add_argument("--realtime", action="store_true", help="let nothing else run on this processor")
    return parser.parse_args()


if __name__ == "__main__":
    main()
