"""Says that this copy of the package is here without its docs."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    sys.exit("this copy of the package was vendored without its docs; `oarlock docs show NAME` prints them")
