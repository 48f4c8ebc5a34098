from __future__ import annotations

from .conftest import Client, Serve

TOLD = """
    paths:
      /tell:
        post:
          requestBody: {content: {application/json: {schema: {properties: {stream: {type: boolean}}}}}}
          responses:
            200:
              description: ""
              content:
                application/json: {schema: {}, example: {whole: true}}
                text/event-stream: {schema: {$ref: "#/components/schemas/Event"}, EXAMPLE}
    components:
      schemas:
        Event: {oneOf: [{$ref: "#/components/schemas/Hello"}, {$ref: "#/components/schemas/Done"}]}
        Hello:
          type: object
          required: [event, data]
          properties: {event: {const: hello}, data: {type: object, required: [n], properties: {n: {type: integer}}}}
        Done:
          type: object
          required: [event, data]
          properties: {event: {const: done}, data: {const: "[DONE]"}}
    """


def test_a_stream_comes_where_the_body_asks_for_it(serve: Serve) -> None:
    client = serve(
        TOLD.replace("EXAMPLE", 'example: "event: hello\\ndata: {\\"n\\": 7}\\n\\nevent: done\\ndata: [DONE]\\n\\n"')
    )
    assert client.post("/tell", {"stream": False}).json() == {"whole": True}
    response = client.post("/tell", {"stream": True})
    assert response.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert response.text == 'event: hello\ndata: {"n":7}\n\nevent: done\ndata: [DONE]\n\n'


def test_without_an_example_one_event_of_each_kind_is_made_up(serve: Serve) -> None:
    response = serve(TOLD.replace("EXAMPLE", "x-none: 1")).post("/tell", {"stream": True})
    assert response.text == 'event: hello\ndata: {"n":1}\n\nevent: done\ndata: [DONE]\n\n'


def test_an_operation_that_always_streams_needs_no_asking(serve: Serve) -> None:
    client = serve("""
        paths:
          /lines:
            get:
              responses:
                200:
                  description: ""
                  content: {application/jsonl: {itemSchema: {type: object, properties: {n: {enum: [1, 2, 3]}}}}}
        """)
    assert client.get("/lines").text == '{"n":1}\n{"n":2}\n{"n":3}\n'


def test_a_streamed_run_is_told_of_under_its_own_ids(runs: Client) -> None:
    body = {"assistant_id": "asst_mine", "metadata": {"a": "b"}, "stream": True}
    told = runs.post("/threads/thread_mine/runs", body).text
    [run] = runs.get("/threads/thread_mine/runs").json()["data"]
    assert (run["thread_id"], run["assistant_id"], run["status"], run["metadata"]) == (
        ("thread_mine", "asst_mine", "completed", {"a": "b"})
    )
    assert "run_abc123" not in told and "thread_abc123" not in told and told.count(run["id"]) > 5
    [step] = runs.get(f"/threads/thread_mine/runs/{run['id']}/steps").json()["data"]
    assert step["id"] in told and step["run_id"] == run["id"]
    assert told.endswith("event: done\ndata: [DONE]\n\n")


def test_a_second_stream_goes_on_where_the_first_one_ended(runs: Client) -> None:
    runs.post("/threads/runs", {"assistant_id": "asst_mine", "stream": True})
    first = runs.ask("GET", "/__mock__/requests").json()
    assert len(first) == 1
    told = runs.post("/threads/runs", {"assistant_id": "asst_mine", "stream": True}).text
    thread = told.split('"thread_id":"')[1].split('"')[0]
    [run] = runs.get(f"/threads/{thread}/runs").json()["data"]
    assert run["status"] == "requires_action"
    path = f"/threads/{thread}/runs/{run['id']}"
    [waiting] = runs.get(f"{path}/steps").json()["data"]
    outputs = [{"tool_call_id": "call_abc123", "output": "9 degrees"}]
    runs.post(f"{path}/submit_tool_outputs", {"tool_outputs": outputs, "stream": True})
    steps = runs.get(f"{path}/steps?order=asc").json()["data"]
    assert [step["status"] for step in steps] == ["completed", "completed"]
    assert steps[0]["id"] == waiting["id"]
    assert runs.get(path).json()["status"] == "completed"


def test_an_example_of_a_stream_can_be_preferred(runs: Client) -> None:
    body = {"assistant_id": "asst_mine", "stream": True}
    told = runs.post("/threads/t/runs", body, prefer="example=failure").text
    assert "event: thread.run.failed" in told
    assert runs.get("/threads/t/runs").json()["data"] == []
