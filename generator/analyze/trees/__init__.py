"""The rules by which a tree of resources can be made, a file each, and how they are weighed."""
