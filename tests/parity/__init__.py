"""The generated package beside openai-python: the same calls, the same server, the same bytes.

`test_wire` and `test_answers` compare what goes out and what comes back; `test_checklist_*` hold both packages to a
list of behaviours, a test a row, named by its id; `test_moving` runs a script of the old package with other imports.
Without the package `openai` only ours is tested.
"""
