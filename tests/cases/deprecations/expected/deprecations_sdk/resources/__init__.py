"""The resources of the API, as attributes of the clients."""
