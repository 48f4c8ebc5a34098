"""Names that bring luck."""


def christened(name: str) -> str:
    """Give a name its title."""
    return name if name.startswith("HMS ") else f"HMS {name}"
