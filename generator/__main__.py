"""`python -m generator` is the command `oarlock`."""

import sys


def main() -> None:
    """The command; an interruption while it is still being loaded is as quiet as a later one."""
    try:
        from .cli import main as run
    except KeyboardInterrupt:
        sys.exit(130)
    run()


if __name__ == "__main__":
    main()
