"""What stands on the pages of the runs spec, and in which order."""

from __future__ import annotations

import re

import pytest

from generator.diagnostics import Diagnostics
from generator.pipeline import Generation, generate

from .conftest import RUNS, Pages

LIST = "docs/methods/beta.threads.runs.list.md"
CREATE = "docs/methods/beta.threads.runs.create.md"
ORDER = ["Arguments", "Returns", "Raises", "Pagination", "Streaming", "Examples", "See also"]


def section(page: str, title: str) -> str:
    return page.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_there_is_a_page_for_everything(pages: Pages, runs: Generation) -> None:
    methods = {f"docs/methods/{call.name.dotted}.md" for r in runs.plan.resources for call in r.calls}
    resources = {f"docs/resources/{'.'.join(resource.path)}.md" for resource in runs.plan.resources}
    own = {"README.md", "CHANGELOG.md", "api.md", "docs/index.md", "docs/methods.md", "docs/types.md"}
    types = {f"docs/types/{runs.plan.names.classes[id]}.md" for id in runs.api.given | runs.api.taken}
    guides = {f"docs/{guide.path}.md" for guide in runs.plan.docs.guides}
    assert set(pages) == methods | resources | own | types | guides


def test_pages_are_small(pages: Pages) -> None:
    assert max(len(page.encode()) for page in pages.values()) < 40_000
    assert pages["README.md"].count("\n") <= 300


def test_sections_keep_their_order(pages: Pages) -> None:
    for path, page in pages.items():
        if path.startswith("docs/methods/"):
            found = re.findall(r"^## (.*)$", re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S), re.M)
            assert found == [title for title in ORDER if title in found], path
            assert {"Arguments", "Returns", "Raises", "Examples", "See also"} <= set(found)


def test_the_head_of_a_method_page(pages: Pages) -> None:
    head = pages[LIST].partition("## Arguments")[0]
    assert head.startswith("# List runs\n\n**Deprecated** · **Paginated**\n")
    call = "beta.threads.runs.list(thread_id, *, limit, order, after, before)"
    assert f"`{call} -> SyncCursorPage[Run {{ id, object, created_at, 25 more }}]`" in head
    assert re.search(r"`GET /threads/\{thread_id\}/runs` · `listRuns` · `openapi.yaml` line \d+\n", head)
    assert "Lists the runs of a thread, newest first unless `order` says otherwise." in head


@pytest.mark.parametrize(
    ("path", "row"),
    [
        (LIST, "- `thread_id` · `str` · **required**\\\n  The thread that"),
        (LIST, "- `limit` · `int` · *may omit* · default `20` · from 1 to 100\\\n"),
        (LIST, '- `order` · `Literal["asc", "desc"]` · *may omit* · default `"desc"`\\\n'),
        (CREATE, "- `metadata` · [`MetadataParam`](../types/Metadata.md) · *may omit* · *may be* `None`\\\n"),
        (CREATE, '  - `role` · [`MessageRoleParam`](../types/MessageRole.md) · **required** · one of `"user"`'),
        (CREATE, '  - [`FileSearchToolParam`](../types/FileSearchTool.md) · when `type` is `"file_search"`\\\n'),
        (CREATE, "- `include` · [`Iterable[RunStepIncludeParam]`]"),
        (CREATE, "· *may omit* · on the wire `include[]` ·"),
    ],
)
def test_arguments(pages: Pages, path: str, row: str) -> None:
    assert row in section(pages[path], "Arguments")


@pytest.mark.parametrize(
    "row",
    [
        '  - `status` · [`RunStatus`](../types/RunStatus.md) · one of `"queued"`, `"in_progress"`',
        "  - `usage` · [`RunUsage`](../types/RunUsage.md) · *may be* `None`\\\n",
        "    - `total_tokens` · `int`\\\n",
        "  - `temperature` · `float` · *may be absent* · *may be* `None`\\\n",
        "  - `tools` · [`list[AssistantTool]`](../types/AssistantTool.md) · default `[]` · at most 20 items\\\n",
    ],
)
def test_returns(pages: Pages, row: str) -> None:
    assert row in section(pages[LIST], "Returns")


def test_every_field_of_a_run_is_on_the_page_of_its_list(pages: Pages, runs: Generation) -> None:
    run = next(d for d in runs.api.definitions.values() if runs.plan.names.classes[d.id] == "Run")
    names = {show.group(1) for show in re.finditer(r"^  - `(\w+)` ·", section(pages[LIST], "Returns"), re.M)}
    assert names == {str(plain) for plain in (name_of(field) for field in getattr(run, "fields", ()))}


def name_of(field: object) -> str:
    return repr(getattr(field, "wire_name", None))[len("SpecText('") : -2]


def test_raises(pages: Pages) -> None:
    rows = section(pages[LIST], "Raises")
    assert "| 429 | `RateLimitError` | yes | [`ErrorResponse`](../types/ErrorResponse.md) |" in rows
    assert "| 404 | `NotFoundError` | no | [`ErrorResponse`](../types/ErrorResponse.md) |" in rows
    assert "| no answer | `APITimeoutError` | yes |" in rows


def test_events(pages: Pages) -> None:
    rows = section(pages[CREATE], "Streaming")
    assert (
        "| `thread.run.created` | [`Run`](../types/Run.md) | [`RunCreatedEvent`](../types/RunCreatedEvent.md) |" in rows
    )
    assert rows.count("\n| `") == 25


def test_examples_say_where_they_come_from(pages: Pages) -> None:
    examples = section(pages[CREATE], "Examples")
    assert "### Request body: Only the assistant\n\nFrom the spec.\n" in examples
    assert '"id": "run_abc123"' in examples and "data: [DONE]" in examples


def test_types(pages: Pages) -> None:
    page = pages["docs/types/AssistantTool.md"]
    assert "`AssistantTool` is a union in answers; `AssistantToolParam` is a union in arguments." in page
    assert 'when `type` is `"function"`' in page
    assert "[`CreateRunRequestParam`](CreateRunRequest.md)" in page.partition("## Used by")[2]
    assert pages["docs/types/AssistantModel.md"].count('\n- `"gpt-') > 20


def test_api_md(pages: Pages) -> None:
    lines = pages["api.md"].split("\n")
    line = next(line for line in lines if "runs.create.md" in line)
    assert line.startswith(
        "- [`client.beta.threads.runs.create(thread_id, *, ...)`](docs/methods/beta.threads.runs.create.md)"
    )
    assert "-> `Run | Stream[AssistantStreamEvent]`" in line
    assert "[source](runs_sdk/resources/beta/threads/runs/__init__.py)" in line


def test_the_same_bytes_each_time(pages: Pages) -> None:
    again = generate(RUNS, Diagnostics())
    assert {f.path: f.content.decode() for f in again.files if f.path.endswith(".md")} == dict(pages)
