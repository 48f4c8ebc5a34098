"""Runs a command and prints, as JSON, how it ended and what it and its children used."""

from __future__ import annotations

import json
import resource
import subprocess
import sys

done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
usage = list(resource.getrusage(resource.RUSAGE_CHILDREN))
json.dump({"status": done.returncode, "output": done.stdout, "errors": done.stderr, "usage": usage}, sys.stdout)
