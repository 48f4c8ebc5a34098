"""What a request says of where it comes from: the language, the machine, the package.

x86_64 under Linux  ->  X-SDK-OS: Linux, X-SDK-Arch: x64
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cache

_SYSTEMS = {"linux": "Linux", "darwin": "MacOS", "win32": "Windows", "cygwin": "Windows", "ios": "iOS"}
_ARCHITECTURES = {"x86_64": "x64", "amd64": "x64", "i386": "x32", "i686": "x32", "aarch64": "arm64"}
_RUNTIMES = {"cpython": "CPython", "pypy": "PyPy"}


@cache
def platform_headers() -> Mapping[str, str]:
    """Give the headers that tell of Python and the machine."""
    runtime, machine = sys.implementation.name, _machine()
    return {
        "X-SDK-Lang": "python",
        "X-SDK-OS": _SYSTEMS.get(sys.platform, sys.platform),
        "X-SDK-Arch": _ARCHITECTURES.get(machine, machine),
        "X-SDK-Runtime": _RUNTIMES.get(runtime, runtime),
        "X-SDK-Runtime-Version": "{}.{}.{}".format(*sys.version_info),
    }


def _machine() -> str:
    # The module `platform` would say the same, after an import that takes longer than a request is prepared.
    uname = getattr(os, "uname", None)
    machine: str = uname().machine if uname else os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return machine.lower() or "unknown"
