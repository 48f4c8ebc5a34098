"""What Python code sees of an SDK, and what becomes of it."""

from .compare import compare_surfaces as compare_surfaces
from .read import read_surface as read_surface
