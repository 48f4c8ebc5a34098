"""The exits of spec text: one encoder a destination, each the last step before text is written.

SpecText('it"s')  ─ python ─►  Code('\\'it"s\\'')      a Python literal, pure ASCII
                  ─ show ───►  'it"s'                one printable line for people
"""

from __future__ import annotations

import html as html_module
import json
import math
import re
import textwrap

from .text import Given, Object, SpecText, Value

MAX_LITERAL_DEPTH = 60


class Code(str):
    """Text that is safe to stand in a generated Python file."""

    __slots__ = ()


class Markdown(str):
    """Text that is safe to stand in a generated Markdown file."""

    __slots__ = ()


class Html(str):
    """Markup that is safe to stand in a generated HTML page."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


class Toml(str):
    """Text that is safe to stand in a generated TOML file."""

    __slots__ = ()


_LINE_ENDS = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)


def data(text: SpecText) -> str:
    """The characters themselves, for where they stay data: a JSON body, a lookup, a name about to be made legal."""
    return text._raw  # noqa: SLF001 - the encoders are the one door out


def plain(value: Value) -> object:
    """A value as plain Python data (dict, list, str, …), for a JSON writer or a comparison."""
    match value:
        case SpecText():
            return data(value)
        case tuple():
            return [plain(item) for item in value]
        case Object():
            return {data(name): plain(member) for name, member in value}
        case _:
            return value


def python(value: Value, depth: int = 0) -> Code:
    """A Python literal that evaluates to `value`; ASCII only.

    Raises ValueError for nesting deeper than `MAX_LITERAL_DEPTH`, which no reader wants and CPython may refuse.
    """
    if depth > MAX_LITERAL_DEPTH:
        raise ValueError("a literal nested too deeply")
    match value:
        case SpecText():
            return Code(_double_quoted(data(value)))
        case float() if not math.isfinite(value):
            return Code(f'float("{value}")')
        case tuple():
            return Code("[" + ", ".join(python(item, depth + 1) for item in value) + "]")
        case Object():
            members = (f"{python(name)}: {python(member, depth + 1)}" for name, member in value)
            return Code("{" + ", ".join(members) + "}")
        case _:
            return Code(ascii(value))


def _double_quoted(raw: str) -> str:
    literal = ascii(raw)
    if literal[0] == '"' or '"' in raw:
        return literal
    return '"' + literal[1:-1] + '"'


def visible(text: SpecText) -> str:
    """The text with its line ends normalised and what can't be seen written as an escape."""
    unified = _LINE_ENDS.sub("\n", data(text))
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match.group()):04x}", unified)


def prose(text: SpecText, width: int = 100) -> str:
    """A description as wrapped plain text: paragraphs, lists and fenced blocks keep their lines."""
    lines: list[str] = []
    fenced = False
    for line in visible(text).strip().split("\n"):
        line = line.rstrip()
        fenced ^= line.lstrip().startswith("```")
        indent = line[: len(line) - len(line.lstrip())]
        keep = fenced or line.lstrip().startswith(("```", "|", "#")) or len(line) <= width
        bullet = re.match(r"\s*(?:[-*+]|\d+[.)])\s+", line)
        hanging = " " * len(bullet.group()) if bullet else indent
        wrapped = (
            [line]
            if keep
            else textwrap.wrap(line, width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False)
        )
        lines += wrapped or [""]
    return "\n".join(lines)


_TYPOGRAPHY = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "-",
        "\u2026": "...",
        "\xa0": " ",
    }
)


_ENDS_ESCAPED = re.compile(r'(?<!\\)(\\\\)*\\"$')


def docstring(body: str, indent: int = 0) -> Code:
    """A docstring literal around text that `prose` or a plan made; nothing touches it afterwards."""
    pad = " " * indent
    escaped = body.strip().translate(_TYPOGRAPHY).replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    ascii_only = escaped.encode("ascii", "backslashreplace").decode()
    lines = [line.rstrip() for line in ascii_only.split("\n")]
    if len(lines) == 1:
        line = lines[0]
        open_quote = line.endswith('"') and not _ENDS_ESCAPED.search(line)
        return Code(f'"""{line[:-1]}\\""""' if open_quote else f'"""{line}"""')
    return Code("\n".join(['"""' + lines[0], *(pad + line if line else "" for line in lines[1:]), pad + '"""']))


def show(text: SpecText, limit: int = 80) -> str:
    """One printable ASCII line for a terminal, a log or a message; cut at `limit` characters."""
    line = ascii(" ".join(data(text)[: limit * 4].split()))[1:-1].replace("\\'", "'")
    line = line if len(line) <= limit else line[: limit - 3] + "..."
    return _CI_COMMAND.sub(lambda match: " ".join(match.group()), line)


_CI_COMMAND = re.compile(r"^:{2,}|^#{2,}|#{2,}(?=\[|vso\[)")
"""What CI systems take for a command of theirs: two at the start of a line, and one wherever it stands."""


def calm(line: str) -> str:
    """A line of text that was laid out, with what CI systems would take for a command of theirs broken up."""
    return _INDENTED_CI_COMMAND.sub(lambda match: f"{match.group()} ", line)


def show_line(text: SpecText, limit: int = 200) -> str:
    """One printable ASCII line of a file or a diff, its indentation kept; cut at `limit` characters."""
    raw = data(text).expandtabs(4)[: limit * 4]
    line = ascii(raw)[1:-1].replace("\\'", "'").replace("\\\\", "\\")
    line = line if len(line) <= limit else line[: limit - 3] + "..."
    return calm(line)


_INDENTED_CI_COMMAND = re.compile(r"^ *:(?=:)|#(?=#+(?:\[|vso\[))")
"""What begins the same commands in a line that keeps the white space before them."""


_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>|#@~!{}])")


def markdown(text: SpecText) -> Markdown:
    """Spec text as literal text in one line of Markdown: nothing in it is markup."""
    line = " ".join(visible(text).split())
    return Markdown(_MARKDOWN_SPECIAL.sub(r"\\\1", line).replace("&", "&amp;"))


def markdown_code(text: SpecText | str) -> Markdown:
    """A code span that no backtick inside can close."""
    raw = text if isinstance(text, str) else visible(text)
    line = " ".join(raw.split()) or " "
    runs = [len(run) for run in re.findall(r"`+", line)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return Markdown(f"{fence}{pad}{line}{pad}{fence}")


def html(text: SpecText) -> Html:
    """Spec text as literal text in HTML, in content or in a quoted attribute."""
    return Html(html_module.escape(visible(text), quote=True))


def toml(value: SpecText | str | int | bool) -> Toml:
    """A TOML value; strings are basic strings in ASCII."""
    raw = data(value) if isinstance(value, SpecText) else value
    if not isinstance(raw, str):
        return Toml(json.dumps(raw))
    escaped = raw.replace("\\", "\\\\").replace('"', '\\"')
    return Toml('"' + _NOT_PLAIN.sub(lambda match: f"\\U{ord(match.group()):08x}", escaped) + '"')


_NOT_PLAIN = re.compile(r"[^\x20-\x7e]")


def json_text(value: Value, indent: int | None = 2) -> str:
    """A value as JSON in ASCII, members in their order."""
    return json.dumps(plain(value), indent=indent, ensure_ascii=True)


def stated(value: Given | None) -> Code | None:
    """The literal of a stated value; None where the spec states none."""
    return None if value is None else python(value.value)
