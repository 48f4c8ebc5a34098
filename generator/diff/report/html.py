"""For a browser: one file without any other, in which changes can be searched, before beside after."""

from __future__ import annotations

from html import escape

from ...encode import json_text, show, visible
from ...text import SpecText, Value
from ..changes import Change, Comparison
from .groups import by_operation, counted, judgements

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
input { font: inherit; width: 100%; padding: .4rem .6rem; box-sizing: border-box; }
article { border-left: .3rem solid #8888; padding: .2rem .8rem; margin: .8rem 0; }
article.breaking { border-color: #c33; } article.warning { border-color: #b80; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem; }
pre { background: #8881; padding: .4rem .6rem; margin: 0; overflow: auto; white-space: pre-wrap; }
small { opacity: .75; } h2 { margin-top: 2rem; font-size: 1.1rem; overflow-wrap: anywhere; }
[hidden] { display: none; }
"""
_SCRIPT = """
const field = document.querySelector('input');
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  for (const section of document.querySelectorAll('section')) {
    let shown = 0;
    const title = section.querySelector('h2').textContent.toLowerCase();
    for (const item of section.querySelectorAll('article')) {
      const text = title + ' ' + item.textContent.toLowerCase();
      item.hidden = !words.every(word => text.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    section.hidden = shown === 0;
  }
});
"""


def as_html(comparison: Comparison) -> str:
    """The answer as a page."""
    judged = "".join(
        f"<p><b>{name}</b>: {judgement.verdict}, {judgement.bump.word} ({counted(changes)})</p>\n"
        for name, judgement, changes in judgements(comparison)
    )
    sections = "".join(_section(title, changes) for title, changes in by_operation(comparison.changes))
    title = f"{_shown(comparison.old_name)} to {_shown(comparison.new_name)}"
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{_STYLE}</style>\n'
        f'<h1>{title}</h1>\n{judged}<input type="search" placeholder="Search" aria-label="Search">\n'
        f"{sections}<script>{_SCRIPT}</script>\n</html>\n"
    )


def _section(title: str, changes: list[Change]) -> str:
    return f"<section>\n<h2>{escape(title)}</h2>\n{''.join(map(_article, changes))}</section>\n"


def _article(change: Change) -> str:
    sides = ""
    if change.before is not None or change.after is not None:
        sides = f'<div class="sides"><pre>{_value(change.before)}</pre><pre>{_value(change.after)}</pre></div>\n'
    place = f"{escape(str(change.place.location))} &middot; " if change.place else ""
    return (
        f'<article class="{change.impact.word}">\n'
        f"<div><b>{change.impact.word}</b> {change.layer} <code>{change.rule}</code>: {escape(change.message)}</div>\n"
        f"{sides}<small>{place}{escape(change.hint)}</small>\n</article>\n"
    )


def _value(value: Value) -> str:
    if value is None:
        return ""
    return escape(visible(value) if isinstance(value, SpecText) else json_text(value))


def _shown(name: str) -> str:
    return escape(show(SpecText(name), 200))
