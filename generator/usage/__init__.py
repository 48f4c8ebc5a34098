"""Where does the user's code meet what a revision changes, and what is to be written there instead?

app/runs.py, and a comparison   ->   app/runs.py:14:5, `Run.usage` is gone

mypy tells types, LibCST writes; both come with `oarlock[usage]`, so that `extra` is imported before anything else here.
"""
