"""The files that `init` writes, as they stand in a repository; the docs print the same.

`Names` says what differs from one repository to the next.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass

from ..encode import toml
from ..write.inputs import this_generator

MARK = "# Added by `oarlock init`."


@dataclass(frozen=True, slots=True)
class Names:
    """What the files name, as seen from the repository's root; `config` is empty where it lies there itself."""

    spec: str
    config: str = ""

    @property
    def option(self) -> str:
        """What a command needs that is run at the root."""
        return f" --config {shlex.quote(self.config)}" if self.config else ""


def requirement() -> str:
    """What is installed where the SDK is checked: the version that generates it, as another may write other files."""
    version = this_generator()
    return "oarlock" if version == "unknown" else f"oarlock=={version}"


def config_table(header: str, spec: str, output: str, package: str, name: str) -> str:
    """The settings of a project, under a header where they stand in a file of others."""
    stated = {"spec": spec, "output": output, "package": package, "name": name}
    lines = [f"{key} = {toml(value)}\n" for key, value in stated.items()]
    return "".join([header, *lines])


def make_targets(output: str, targets: tuple[str, ...]) -> str:
    """Targets of a Makefile, of those that it hasn't yet."""
    known = {
        "generate": f"generate: ## Write the SDK in {output}/\n\toarlock generate\n",
        "check": f"check: ## Prove that {output}/ is what the spec gives\n\toarlock check\n",
    }
    return "\n".join([f"{MARK}\n.PHONY: {' '.join(targets)}\n", *(known[target] for target in targets)])


def hook(names: Names) -> str:
    """The entry of a list of hooks."""
    return f"""\
  - repo: local
    hooks:
      - id: oarlock-check
        name: oarlock check
        entry: oarlock check{names.option}
        language: python
        additional_dependencies: ["{requirement()}"]
        pass_filenames: false
        always_run: true
"""


def pre_commit(names: Names) -> str:
    """`.pre-commit-config.yaml`."""
    return f"{MARK}\nrepos:\n{hook(names)}"


def github_workflow(names: Names) -> str:
    """`.github/workflows/oarlock.yml`."""
    return f"""\
{MARK}
# The SDK is what the spec gives; a pull request tells what it breaks, in its margin.
name: oarlock
on:
  pull_request:
  push:
    branches: [main, master]
permissions:
  contents: read
jobs:
  oarlock:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 2 # what a pull request is merged into is one commit back
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install {requirement()}
      - run: oarlock check{names.option}
      - if: github.event_name == 'pull_request'
        run: |
          git cat-file -e HEAD^1:{shlex.quote(names.spec)} || exit 0 # the spec is new
          oarlock diff --git HEAD^1{names.option} --format github
"""


def gitlab_job(names: Names) -> str:
    """`.gitlab/oarlock.yml`, which `.gitlab-ci.yml` includes."""
    return f"""\
{MARK}
# The SDK is what the spec gives; a merge request tells what it breaks, among its test results.
oarlock:
  image: python:3.12
  variables:
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - pip install {requirement()}
    - oarlock check{names.option}
    - |
      base="$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      if [ -n "$base" ] && git cat-file -e "$base":{shlex.quote(names.spec)}; then
        oarlock diff --git "$base"{names.option} --format junit > oarlock.xml
      fi
  artifacts:
    when: always
    reports:
      junit: oarlock.xml
"""


GITLAB_INCLUDE = """\
include:
  - local: .gitlab/oarlock.yml
"""
