"""oarlock: an OpenAPI description in, a Python SDK out."""
