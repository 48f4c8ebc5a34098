"""Examples of an API's values: does a value fit a type, and what would one that fits look like?

    gather(api)                                  ->   Examples: what the spec's own examples show
    example_of(examples, ModelRef("Run"))        ->   {id: run_abc123, object: thread.run, ...}
    misfits(definitions, IntegerType(), "9")     ->   Misfit((), "must be an integer")

The docs, the generated tests and the mock server all take their values from here.
"""

from .misfits import Misfit, Side, fits, misfits
from .seen import Examples, gather
from .synthesis import example_of

__all__ = ["Examples", "Misfit", "Side", "example_of", "fits", "gather", "misfits"]
