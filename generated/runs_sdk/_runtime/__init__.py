"""The support code of this package: clients, models, streams, pages and errors, the same in every generated package.

Each module is imported from where it is needed: what nothing needs isn't loaded, and needn't be there.
"""
