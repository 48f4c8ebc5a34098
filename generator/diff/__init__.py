"""What does a revision of a description break: on the wire, and in Python code that uses the SDK?

Two descriptions in, `Comparison` out. The wire is compared on the descriptions themselves, as a type can't say all that
a schema does; the SDK on the names and annotations that a plan decides.
"""

from .changes import Bump as Bump
from .changes import Change as Change
from .changes import Comparison as Comparison
from .changes import Impact as Impact
from .changes import Verdict as Verdict
from .links import linked as linked
from .policy import Policy as Policy
from .policy import apply as apply
from .report import FORMS as FORMS
from .report import lines_of as lines_of
from .report.data import SCHEMA as SCHEMA
from .rules import RULES as RULES
from .rules import Rule as Rule
from .surface import compare_surfaces as compare_surfaces
from .surface import read_surface as read_surface
from .versions import VERSION_FORM as VERSION_FORM
from .versions import next_version as next_version
from .wire import compare_wire as compare_wire
