"""Two descriptions and the code of a user's become the lines that are told of, or that are mended."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator import pipeline
from generator.config import Settings
from generator.diagnostics import Diagnostics
from generator.diff.changes import Comparison
from generator.diff.policy import Policy
from generator.load import SpecBytes
from generator.usage.fix import Fix

RUNS = yaml.safe_load("""
openapi: 3.1.0
info: {title: Runs, version: "1"}
servers: [{url: https://runs.example}]
security: [{key: []}]
paths:
  /runs:
    get:
      operationId: listRuns
      parameters:
        - {name: limit, in: query, schema: {type: integer, maximum: 100}}
        - {name: order, in: query, schema: {$ref: "#/components/schemas/Order"}}
        - {name: before, in: query, schema: {type: string}}
        - {name: state, in: query, schema: {type: string, enum: [in_progress, done]}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Run"}}}}
    post:
      operationId: createRun
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/NewRun"}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
  /runs/{run_id}/steps:
    get:
      operationId: listSteps
      parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}
  /runs/{run_id}:
    get:
      operationId: getRun
      parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
  /runs/{run_id}/cancel:
    post:
      operationId: cancelRun
      parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
  /runs/{run_id}/stop:
    post:
      operationId: stopRun
      parameters: [{name: run_id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Run"}}}}
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  schemas:
    Order: {type: string, enum: [asc, desc]}
    NewRun:
      type: object
      required: [model]
      properties:
        model: {type: string}
        size: {type: integer}
        tools: {type: array, items: {$ref: "#/components/schemas/Tool"}}
    Tool:
      type: object
      required: [kind]
      properties: {kind: {type: string, enum: [search, code]}, name: {type: string}, strict: {type: boolean}}
    Run:
      type: object
      required: [id, status, model]
      properties:
        id: {type: string}
        model: {type: string}
        status: {type: string, enum: [queued, done]}
        usage: {$ref: "#/components/schemas/Usage"}
    Usage: {type: object, required: [total], properties: {total: {type: integer}, cached: {type: integer}}}
""")
Root = dict[str, Any]


def edited(edit: Callable[[Root], object]) -> Root:
    """The description after an edit."""
    root = copy.deepcopy(RUNS)
    edit(root)
    return root


def bytes_of(root: Root, name: str) -> SpecBytes:
    return SpecBytes(name, json.dumps(root).encode())


def put(folder: Path, code: Mapping[str, str]) -> None:
    """Files into a folder."""
    for name, text in code.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def look(
    new: Root, folder: Path, *, old: Root = RUNS, package: str | None = None, diagnostics: Diagnostics | None = None
) -> tuple[Comparison, tuple[Fix, ...]]:
    """What code in a folder meets of a revision."""
    return pipeline.compare_with_code(
        Settings(package="runs_sdk", stem="Runs"), bytes_of(old, "old.json"), bytes_of(new, "new.json"), Policy(),
        date(2030, 6, 1), [folder], Diagnostics() if diagnostics is None else diagnostics, package,
    )  # fmt: skip


def told(comparison: Comparison, folder: Path) -> dict[str, list[str]]:
    """The places that are told of, by files: `3:7 attribute-removed Run.usage`."""
    found: dict[str, list[str]] = {}
    for use in comparison.uses or ():
        name = Path(use.file).relative_to(folder).as_posix()
        found.setdefault(name, []).append(f"{use.span.line}:{use.span.column} {use.change.rule} {use.symbol}")
    return found
