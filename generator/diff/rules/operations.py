"""Rules about operations and what belongs to them: parameters, bodies, answers, security, servers, webhooks."""

from __future__ import annotations

from ..law import Effect
from .rule import Rule, Where

_N, _W, _I, _U, _B, _0 = (
    Effect.NARROWS,
    Effect.WIDENS,
    Effect.INCOMPARABLE,
    Effect.UNKNOWN,
    Effect.BREACHES,
    Effect.NONE,
)

_CALM = "nothing has to be done"
_TAKE = "keep on taking what was taken, or make a new operation"
_LAST = "deprecate it first, with an `x-sunset`, and remove it when that has passed"
_PLAN = "keep to the day that was announced, or announce a later one"
_OP, _DOC = Where.OPERATION, Where.DOCUMENT

_PATHS = "paths: {{/a: {{get: {{{0}responses: {{'200': {{description: ok}}}}}}}}}}"
_HOOK = "webhooks: {done: {post: {responses: {'200': {description: ok}}}}}"
_CALLBACK = "{callbacks: {done: {'{$request.body#/url}': {post: {responses: {'200': {description: ok}}}}}}}"
_LINKED = "{{responses: {{'200': {{description: ok, links: {{next: {{operationId: {0}}}}}}}}}}}"

OPERATIONS: tuple[Rule, ...] = (
    Rule("operation-removed", "{subject} is gone", _N, _LAST, "{" + _PATHS.format("") + "}", "{paths: {}}", _DOC),
    Rule("operation-added", "{subject} is new", _0, _CALM, "{paths: {}}", "{" + _PATHS.format("") + "}", _DOC,
         adds=True),
    Rule("operation-moved", "{subject} is now {after}, and was {before}", _N,
         "answer at the old address, too, or send a redirect that keeps the method (308)",
         "{" + _PATHS.format("operationId: a, ") + "}",
         "{" + _PATHS.format("operationId: a, ").replace("/a", "/b") + "}", _DOC),
    Rule("operation-id-changed", "the operationId of {subject} is {after} in place of {before}", _0,
         "generated clients may call the operation by it; keep it", "{operationId: a}", "{operationId: b}", _OP),
    Rule("tags-changed", "the tags of {subject} are {after} in place of {before}", _0,
         "generated clients may group operations by them", "{tags: [a]}", "{tags: [b]}", _OP),
    Rule("operation-deprecated", "{subject} is deprecated", _0, "say what to use instead", "{}", "{deprecated: true}",
         _OP, adds=True),
    Rule("operation-reactivated", "{subject} is deprecated no more", _0, _CALM, "{deprecated: true}", "{}", _OP),
    Rule("link-changed", "the links of {subject} changed", _0, _CALM, _LINKED.format("a"), _LINKED.format("b"), _OP),
    Rule("version-changed", "the description's version is {after} in place of {before}", _0, _CALM,
         "{info: {title: A, version: '1'}}", "{info: {title: A, version: '2'}}", _DOC),
)  # fmt: skip

LIFECYCLE: tuple[Rule, ...] = (
    Rule("sunset-removed", "{subject} is deprecated, and doesn't say any more until when it is there", _B, _PLAN,
         "{deprecated: true, x-sunset: '2199-01-01'}", "{deprecated: true}", _OP),
    Rule("sunset-moved-earlier", "{subject} is there until {after}, and not until {before}", _B, _PLAN,
         "{deprecated: true, x-sunset: '2199-01-01'}", "{deprecated: true, x-sunset: '2198-01-01'}", _OP),
    Rule("sunset-too-soon", "{subject} is deprecated, and may be gone too soon: {after}", _B,
         "set an `x-sunset` that is further ahead", "{}", "{deprecated: true, x-sunset: '2001-01-01'}", _OP),
    Rule("sunset-moved-later", "{subject} is there until {after}, longer than until {before}", _0, _CALM,
         "{deprecated: true, x-sunset: '2198-01-01'}", "{deprecated: true, x-sunset: '2199-01-01'}", _OP),
    Rule("sunset-added", "{subject} is there until {after}", _0, "say what to use instead", "{deprecated: true}",
         "{deprecated: true, x-sunset: '2199-01-01'}", _OP),
    Rule("sunset-unreadable", "no day can be read from the `x-sunset` of {subject}: {after}", _B,
         "write it as a date, such as 2031-12-31", "{}", "{deprecated: true, x-sunset: soon}", _OP),
    Rule("stability-decreased", "{subject} is {after}, and was {before}", _B,
         "what was promised to be stable has to stay so", "{x-stability-level: beta}", "{x-stability-level: draft}",
         _OP),
    Rule("stability-increased", "{subject} is {after}, and was {before}", _0, _CALM, "{x-stability-level: draft}",
         "{x-stability-level: stable}", _OP),
    Rule("stability-unreadable", "the `x-stability-level` of {subject} is none that is known: {after}", _B,
         "it is draft, alpha, beta or stable", "{}", "{x-stability-level: wobbly}", _OP),
)  # fmt: skip

_ID = "{{parameters: [{{name: id, in: query, {0}schema: {{type: string}}}}]}}"
_LIST = "{{parameters: [{{name: id, in: query, {0}schema: {{type: array, items: {{type: string}}}}}}]}}"

PARAMETERS: tuple[Rule, ...] = (
    Rule("required-parameter-added", "{subject} is new, and required", _N,
         "let it be optional, with a default on the server", "{}", _ID.format("required: true, "), _OP, adds=True),
    Rule("optional-parameter-added", "{subject} is new", _0, _CALM, "{}", _ID.format(""), _OP, adds=True),
    Rule("parameter-removed", "{subject} is gone", _U, _LAST, _ID.format(""), "{}", _OP),
    Rule("parameter-removed-early", "{subject} is gone before the day that was announced", _N, _PLAN,
         _ID.format("deprecated: true, x-sunset: '2199-01-01', "), "{}", _OP),
    Rule("parameter-became-required", "{subject} is required", _N, "let it be optional, with a default on the server",
         _ID.format(""), _ID.format("required: true, "), _OP),
    Rule("parameter-became-optional", "{subject} may be left out", _W, _CALM, _ID.format("required: true, "),
         _ID.format(""), _OP),
    Rule("parameter-renamed", "{subject} is called {after}, and was called {before}", _0,
         "on the wire nothing changed; generated clients may call an argument by it",
         "{paths: {'/a/{x}': {get: {parameters: [{name: x, in: path, required: true, schema: {type: string}}], "
         "responses: {'200': {description: ok}}}}}}",
         "{paths: {'/a/{y}': {get: {parameters: [{name: y, in: path, required: true, schema: {type: string}}], "
         "responses: {'200': {description: ok}}}}}}", _DOC),
    Rule("parameter-moved", "{subject} goes into the {after}, and went into the {before}", _I, _TAKE,
         _ID.format(""), _ID.format("").replace("in: query", "in: header"), _OP),
    Rule("parameter-style-changed", "{subject} is written in another style: {after} in place of {before}", _I, _TAKE,
         _LIST.format(""), _LIST.format("explode: false, "), _OP),
    Rule("parameter-reserved-changed", "the reserved characters of {subject} are written in another way", _U, _TAKE,
         _ID.format(""), _ID.format("allowReserved: true, "), _OP),
    Rule("parameter-empty-forbidden", "{subject} may be empty no more", _N, _TAKE,
         _ID.format("allowEmptyValue: true, "), _ID.format(""), _OP),
    Rule("parameter-empty-allowed", "{subject} may be empty", _W, _CALM, _ID.format(""),
         _ID.format("allowEmptyValue: true, "), _OP),
    Rule("parameter-content-changed", "{subject} is written as {after} in place of {before}", _I, _TAKE,
         "{parameters: [{name: id, in: query, content: {application/json: {schema: {type: string}}}}]}",
         _ID.format(""), _OP),
    Rule("parameter-deprecated", "{subject} is deprecated", _0, "say what to use instead", _ID.format(""),
         _ID.format("deprecated: true, "), _OP, adds=True),
    Rule("parameter-reactivated", "{subject} is deprecated no more", _0, _CALM, _ID.format("deprecated: true, "),
         _ID.format(""), _OP),
)  # fmt: skip

_BODY = "{{requestBody: {{{0}content: {{application/json: {{schema: {{type: object}}}}}}}}}}"
_SOME = "{requestBody: {content: {application/json: {}}}}"
_FORM = (
    "{{requestBody: {{content: {{multipart/form-data: {{schema: {{type: object, properties: "
    "{{f: {{type: string}}}}}}, encoding: {{f: {{contentType: {0}}}}}}}}}}}}}"
)

BODIES: tuple[Rule, ...] = (
    Rule("required-body-added", "{subject} takes a body, which is required", _N, "let it be optional", "{}",
         _BODY.format("required: true, "), _OP, adds=True),
    Rule("optional-body-added", "{subject} takes a body", _0, _CALM, "{}", _BODY.format(""), _OP, adds=True),
    Rule("body-removed", "{subject} takes no body any more", _N, _TAKE, _BODY.format(""), "{}", _OP),
    Rule("body-became-required", "the body of {subject} is required", _N, "let it be optional", _BODY.format(""),
         _BODY.format("required: true, "), _OP),
    Rule("body-became-optional", "the body of {subject} may be left out", _W, _CALM, _BODY.format("required: true, "),
         _BODY.format(""), _OP),
    Rule("media-type-removed", "{subject} comes as {before} no more", _N,
         "keep on taking and giving it, for those who ask for it",
         "{requestBody: {content: {application/json: {}, text/plain: {}}}}", _SOME, _OP, response=_W),
    Rule("media-type-added", "{subject} may come as {after}", _0, _CALM, _SOME,
         "{requestBody: {content: {application/json: {}, text/plain: {}}}}", _OP, adds=True),
    Rule("media-type-narrowed", "the media type of {subject} says more: {after} in place of {before}", _N, _TAKE,
         "{requestBody: {content: {application/*: {}}}}", _SOME, _OP),
    Rule("media-type-widened", "the media type of {subject} says less: {after} in place of {before}", _W, _TAKE,
         _SOME, "{requestBody: {content: {application/*: {}}}}", _OP),
    Rule("media-type-parameters-changed", "the parameters of a media type of {subject} changed", _0, _CALM,
         _SOME, "{requestBody: {content: {application/json;charset=utf-8: {}}}}", _OP),
    Rule("media-type-schema-added", "{subject}, which could be anything, has a schema", _N, _TAKE, _SOME,
         "{requestBody: {content: {application/json: {schema: {type: object}}}}}", _OP),
    Rule("media-type-schema-removed", "{subject} may be anything", _W, "say what it is",
         "{requestBody: {content: {application/json: {schema: {type: object}}}}}", _SOME, _OP),
    Rule("part-encoding-changed", "a part of {subject} is written in another way", _I, _TAKE,
         _FORM.format("text/plain"), _FORM.format("text/csv"), _OP),
)  # fmt: skip

_ANSWERS = "{{responses: {{'200': {{description: ok{0}}}}}}}"
_TWO = "{{responses: {{'200': {{description: ok}}, '{0}': {{description: more}}}}}}"
_HEADER = ", headers: {{X-Left: {{{0}schema: {{type: integer}}}}}}"

RESPONSES: tuple[Rule, ...] = (
    Rule("success-status-removed", "there is no answer with the status {before} any more", _W,
         "keep on answering with the status that clients wait for", _TWO.format("202"), _ANSWERS.format(""), _OP,
         response=_W),
    Rule("success-status-added", "there may be an answer with the status {after}", _0,
         "tell clients what to make of it", _ANSWERS.format(""), _TWO.format("202"), _OP, adds=True),
    Rule("error-status-removed", "an answer with the status {before} is described no more", _0, _CALM,
         _TWO.format("404"), _ANSWERS.format(""), _OP),
    Rule("error-status-added", "there may be an answer with the status {after}", _0, _CALM, _ANSWERS.format(""),
         _TWO.format("404"), _OP, adds=True),
    Rule("required-header-removed", "{subject} is gone, which was always there", _W, "keep on giving it",
         _ANSWERS.format(_HEADER.format("required: true, ")), _ANSWERS.format(""), _OP),
    Rule("optional-header-removed", "{subject} is gone", _U, "keep on giving it", _ANSWERS.format(_HEADER.format("")),
         _ANSWERS.format(""), _OP),
    Rule("header-added", "there may be a header {after}", _0, _CALM, _ANSWERS.format(""),
         _ANSWERS.format(_HEADER.format("")), _OP, adds=True),
    Rule("header-became-optional", "{subject} may be missing", _W, "keep on giving it always",
         _ANSWERS.format(_HEADER.format("required: true, ")), _ANSWERS.format(_HEADER.format("")), _OP),
    Rule("header-became-required", "{subject} is always there", _N, _CALM, _ANSWERS.format(_HEADER.format("")),
         _ANSWERS.format(_HEADER.format("required: true, ")), _OP),
)  # fmt: skip

_KEYS = "securitySchemes: {{key: {{type: apiKey, in: header, name: {0}}}}}"
_OAUTH = (
    "{{components: {{securitySchemes: {{o: {{type: oauth2, flows: {{clientCredentials: "
    "{{tokenUrl: 'https://a.example/{0}', scopes: {{read: r{1}}}}}}}}}}}}}}}"
)
_TWO_FLOWS = _OAUTH.format("a", "").replace(
    "flows: {", "flows: {password: {tokenUrl: 'https://a.example/a', scopes: {read: r}}, "
)
_HEADED = "{{components: {{" + _KEYS + "}}}}"

SECURITY: tuple[Rule, ...] = (
    Rule("security-added", "{subject} asks for a credential: {after}", _N, "let it be called without one, for a while",
         "{security: []}", "{security: [{key: []}]}", _OP),
    Rule("security-removed", "{subject} asks for no credential any more", _W, _CALM, "{security: [{key: []}]}",
         "{security: []}", _OP),
    Rule("security-alternative-removed", "{subject} takes {before} as a credential no more", _N,
         "keep on taking it, for a while", "{security: [{key: []}, {other: []}]}", "{security: [{key: []}]}", _OP),
    Rule("security-alternative-added", "{subject} takes {after} as a credential, too", _W, _CALM,
         "{security: [{key: []}]}", "{security: [{key: []}, {other: []}]}", _OP, adds=True),
    Rule("scope-added", "{subject} also asks for {after}", _N, "let the old scopes do, for a while",
         "{security: [{key: [a]}]}", "{security: [{key: [a, b]}]}", _OP),
    Rule("scope-removed", "{subject} asks for {before} no more", _W, _CALM, "{security: [{key: [a, b]}]}",
         "{security: [{key: [a]}]}", _OP),
    Rule("security-scheme-changed", "{subject} is sent in another way: {after} in place of {before}", _I,
         "keep on taking it as it was, for a while", _HEADED.format("X-Key"), _HEADED.format("X-Token"), _DOC),
    Rule("security-scheme-removed", "{subject} is gone", _0, _CALM, _HEADED.format("X-Key"), "{components: {}}", _DOC),
    Rule("security-scheme-added", "{subject} is new", _0, _CALM, "{components: {}}", _HEADED.format("X-Key"), _DOC,
         adds=True),
    Rule("scheme-flow-added", "tokens of {subject} may be had by the flow {after}", _0, _CALM,
         _OAUTH.format("a", ""), _TWO_FLOWS, _DOC, adds=True),
    Rule("scheme-flow-removed", "tokens of {subject} can't be had by the flow {before} any more", _N,
         "keep the flow, for a while", _TWO_FLOWS, _OAUTH.format("a", ""), _DOC),
    Rule("token-address-changed", "{subject} gets its tokens from {after} in place of {before}", _0,
         "keep the old address, for a while", _OAUTH.format("a", ""), _OAUTH.format("b", ""), _DOC),
    Rule("scheme-scope-added", "{subject} has the scope {after}", _0, _CALM, _OAUTH.format("a", ""),
         _OAUTH.format("a", ", write: w"), _DOC, adds=True),
    Rule("scheme-scope-removed", "{subject} has the scope {before} no more", _0,
         "make sure that nobody asks for it", _OAUTH.format("a", ", write: w"), _OAUTH.format("a", ""), _DOC),
)  # fmt: skip

_AT = "{{servers: [{{url: 'https://{0}.example'}}]}}"

SERVERS: tuple[Rule, ...] = (
    Rule("server-removed", "{subject} is named as a server no more", _U, "keep on answering at the old address",
         "{servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]}", _AT.format("a"), _DOC),
    Rule("server-added", "{subject} is a new server", _0, _CALM, _AT.format("a"),
         "{servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]}", _DOC, adds=True),
    Rule("server-order-changed", "the first server is {after} in place of {before}", _0,
         "clients that aren't told use the first one",
         "{servers: [{url: 'https://a.example'}, {url: 'https://b.example'}]}",
         "{servers: [{url: 'https://b.example'}, {url: 'https://a.example'}]}", _DOC),
    Rule("server-variable-changed", "a variable of {subject} changed", _U, "keep on answering at the old address",
         "{servers: [{url: 'https://{r}.example', variables: {r: {default: eu, enum: [eu, us]}}}]}",
         "{servers: [{url: 'https://{r}.example', variables: {r: {default: eu, enum: [eu]}}}]}", _DOC),
)  # fmt: skip

WEBHOOKS: tuple[Rule, ...] = (
    Rule("webhook-removed", "{subject} is made no more", _N, "keep on making it, for those who wait for it",
         "{" + _HOOK + "}", "{webhooks: {}}", _DOC),
    Rule("webhook-added", "{subject} is new", _0, _CALM, "{webhooks: {}}", "{" + _HOOK + "}", _DOC, adds=True),
    Rule("callback-removed", "{subject} calls back no more", _N, "keep on calling back", _CALLBACK, "{}", _OP),
    Rule("callback-added", "{subject} calls back", _0, _CALM, "{}", _CALLBACK, _OP, adds=True),
)  # fmt: skip
