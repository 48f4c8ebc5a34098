// What the pages gain from a script: search, copying, a theme, and a memory for the tab that was read last.
// Nothing depends on it: all that a page says is in its HTML.

"use strict";

const root = document.documentElement.dataset.root || "";

function remembered(key) {
  try {
    return localStorage.getItem(`oarlock.${key}`);
  } catch {
    return null; // a browser may refuse, for files above all
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(`oarlock.${key}`, value);
  } catch {
    return;
  }
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// The theme is set before anything is painted: this script isn't deferred.

function setTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

setTheme(remembered("theme"));

function offerTheme() {
  const button = document.querySelector("button.theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    const now = document.documentElement.dataset.theme || (dark ? "dark" : "light");
    const next = now === "dark" ? "light" : "dark";
    setTheme(next);
    remember("theme", next);
  });
}

// Copying

// A page that isn't served securely has no clipboard to write to, but may copy what is selected.
function copySelected(text, button) {
  const field = element("textarea", { value: text });
  button.after(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  button.focus();
}

async function copy(text, button) {
  await navigator.clipboard?.writeText(text).catch(() => copySelected(text, button));
  if (!navigator.clipboard) copySelected(text, button);
  button.classList.add("done");
  say("Copied");
  setTimeout(() => button.classList.remove("done"), 1500);
}

function say(words) {
  document.getElementById("said").textContent = words;
}

function offerCopying() {
  for (const block of document.querySelectorAll("pre")) {
    const button = element("button", { type: "button", className: "copy", title: "Copy" }, "Copy");
    button.addEventListener("click", () => copy(block.textContent, button));
    const frame = element("div", { className: "copied" });
    block.replaceWith(frame);
    frame.append(block, button);
  }
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest("a.anchor");
    if (anchor) copy(anchor.href, anchor).catch(() => {});
  });
}

// Trees

function offerExpanding() {
  for (const section of document.querySelectorAll("section")) {
    const folded = section.querySelectorAll("details.inside, details.values");
    const heading = section.querySelector(":scope > h2");
    if (!heading || !section.querySelector(".tree") || folded.length === 0) continue;
    const button = element("button", { type: "button", className: "expand" }, "Expand all");
    button.addEventListener("click", () => {
      const open = button.textContent === "Expand all";
      for (const part of folded) part.open = open;
      button.textContent = open ? "Collapse all" : "Expand all";
    });
    heading.after(button);
    heading.parentElement.classList.add("expands");
  }
}

// Tabs: one is always open, and what was chosen last is chosen on the next page, too.

function offerTabs() {
  for (const tab of document.querySelectorAll(".tabs > details")) {
    const { kept } = tab.parentElement.dataset;
    const summary = tab.querySelector("summary");
    const label = summary.textContent.trim();
    summary.addEventListener("click", (event) => {
      if (tab.open) event.preventDefault();
      else if (kept) remember(kept, label);
    });
    if (kept && label === remembered(kept)) tab.open = true;
  }
}

// Search: the index and its reader are loaded when the reader first looks for something.

function load(file) {
  return new Promise((resolve, reject) => {
    document.head.append(element("script", { src: root + file, onload: resolve, onerror: reject }));
  });
}

function tokenize(text) {
  const words = text.split(/[\s\p{P}]+/u).filter(Boolean);
  return words.flatMap((word) => [word, ...(word.match(/\p{Lu}?\p{Ll}+|\d+/gu) || []).filter((part) => part !== word)]);
}

let searching;

function searcher() {
  searching ??= Promise.all([load("assets/minisearch.js"), load("search-index.js")]).then(() => {
    const fields = ["title", "name", "words", "attributes"];
    const index = new MiniSearch({ fields, storeFields: ["kind", "address", ...fields], tokenize });
    index.addAll(
      oarlockIndex.map(([kind, title, name, address, words, attributes], id) => {
        return { id, kind, title, name, address, words, attributes };
      }),
    );
    return index;
  });
  return searching;
}

const options = {
  prefix: true,
  fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  combineWith: "AND",
  weights: { fuzzy: 0.15, prefix: 0.5 },
  boost: { title: 4, name: 3, words: 2 },
  boostDocument: (id, term, stored) => (stored.kind === "method" ? 1.5 : 1),
};

function describe(result) {
  const found = Object.values(result.match).every((fields) => fields.every((field) => field === "attributes"));
  const attribute = found && result.attributes.split(" ").find((name) => tokenize(name).some((part) => result.terms.includes(part.toLowerCase())));
  if (!attribute) return { detail: [result.name, result.words].filter(Boolean).join(" · "), address: result.address };
  const group = result.kind === "type" ? "attributes" : "arguments";
  return { detail: `${group.slice(0, -1)} ${attribute}`, address: `${result.address}#${group}.${attribute}` };
}

function option(result, at) {
  const { detail, address } = describe(result);
  const line = element("a", { href: root + address, id: `found-${at}`, tabIndex: -1 });
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  line.append(
    element("span", { className: "title" }, result.title),
    element("span", { className: "kind" }, result.kind),
    element("span", { className: "detail" }, detail),
  );
  return line;
}

function offerSearch() {
  const box = document.querySelector("search.find");
  const input = box.querySelector("input");
  const list = document.getElementById("found");
  let selected = -1;

  function show(open) {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    if (!open) input.removeAttribute("aria-activedescendant");
  }

  function select(at) {
    const lines = list.querySelectorAll("a");
    if (lines.length === 0) return;
    selected = (at + lines.length) % lines.length;
    lines.forEach((line, index) => line.setAttribute("aria-selected", String(index === selected)));
    lines[selected].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", lines[selected].id);
  }

  async function find() {
    const wanted = input.value.trim();
    const index = await searcher();
    if (wanted !== input.value.trim()) return;
    const results = wanted ? index.search(wanted, options).slice(0, 20) : [];
    list.replaceChildren(...results.map(option));
    say(wanted ? `${results.length || "Nothing"} found` : "");
    box.classList.toggle("empty", Boolean(wanted) && results.length === 0);
    show(results.length > 0);
    select(0);
  }

  box.hidden = false;
  input.addEventListener("focus", () => searcher());
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") select(selected + 1);
    else if (event.key === "ArrowUp") select(selected - 1);
    else if (event.key === "Enter") list.querySelectorAll("a")[selected]?.click();
    else if (event.key === "Escape") show(false);
    else return;
    if (event.key !== "Escape") event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!box.contains(event.target)) show(false);
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
}

// The line of this page is brought into the part of the menu that is seen; the page itself stays where it is.

function showPlace() {
  const place = document.querySelector(".menu [aria-current]");
  const menu = document.querySelector(".menu");
  if (place && place.offsetTop > menu.clientHeight) menu.scrollTop = place.offsetTop - menu.clientHeight / 2;
}

// A wide screen shows the menu whatever its state; whoever has the page read to them is told the same.

function openMenu() {
  document.querySelector(".fold").open = matchMedia("(min-width: 60rem)").matches;
}

document.addEventListener("DOMContentLoaded", () => {
  openMenu();
  showPlace();
  offerTheme();
  offerCopying();
  offerExpanding();
  offerTabs();
  offerSearch();
});
