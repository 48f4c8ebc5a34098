"""A client that lives in someone else's repository: only what is used of it, a lock, and updates that keep edits.

spec ── choice ──► operations ── package ──► files of one folder ── lock, base ──► DIR ── merge ──► DIR, years later
"""
