"""Where does the description lie, as seen from the generated project?"""

from __future__ import annotations

import posixpath

from ...config import Settings


def spec_path(settings: Settings) -> str:
    """The path from the output folder to the spec, if that is the same on every machine; else to a file beside it."""
    spec, output = settings.spec, settings.output
    home = settings.source.parent if settings.source else None
    if spec.is_absolute() or output.is_absolute():
        if home is None or not (spec.is_relative_to(home) and output.is_relative_to(home)):
            return f"../{spec.name}"
        spec, output = spec.relative_to(home), output.relative_to(home)
    return posixpath.relpath(spec.as_posix(), output.as_posix())
