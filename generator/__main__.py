"""`python -m generator` is the command `oarlock`."""

from .cli import main

main()
