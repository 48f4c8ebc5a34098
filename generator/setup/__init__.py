"""A repository that has a description gets all that keeps an SDK in step with it, and nothing that it has is touched.

folder ── project ──► Project ── search ──► spec ── proposals ──► Proposal[] ── write/together ──► files, all or none
"""

from .project import Project as Project
from .project import find_project as find_project
from .project import free_folder as free_folder
from .project import is_ignored as is_ignored
from .proposals import Proposal as Proposal
from .proposals import State as State
from .proposals import propose as propose
from .settings import find_settings as find_settings
