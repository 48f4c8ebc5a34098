"""The mock server: an API that behaves as its description says, without the service behind it.

    request ─ routes ─ credentials, parameters, bodies (checked against the types) ─ acts (on the store) ─ answers

What paths can't tell stands in a rules file, see `rules.py`; what tests can ask for, in `preferences.py` and `app.py`.
Nothing here reads a file or opens a connection because a description says so.
"""

from .app import make_app
from .rules import NO_RULES, Rules, load_rules
from .server import running, running_spec, serve

__all__ = ["NO_RULES", "Rules", "load_rules", "make_app", "running", "running_spec", "serve"]
