"""The API as facts: frozen values in the words of OpenAPI and JSON Schema, with no word of any target language."""
