// Sends the request of a method's page to a server of the reader's choice, and shows what comes back.
// Keys are read when something is sent, and kept nowhere. All that is shown of an answer is text.

"use strict";

{
  const LONGEST = 2_000_000; // characters of an answer that are shown
  const HEADER = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
  const TEXTUAL = /^$|^text\/|json|xml|yaml|javascript|graphql|event-stream|urlencoded/i;

  // What was entered

  function valuesOf(field) {
    const { slot, way, name, parting } = field.dataset;
    if (way === "file") return [...field.files].map((file) => ({ slot, name, file }));
    const lines = way === "lines" || way === "pairs" ? field.value.split("\n") : [field.value];
    return lines.filter(Boolean).map((line) => {
      if (way !== "pairs") return { slot, name, parting, text: line };
      const [key, ...rest] = line.split("=");
      return { slot, name: key, text: rest.join("=") };
    });
  }

  function keysOf(form) {
    const fields = [...form.querySelectorAll(".own:not([hidden]) [data-key]")].filter((field) => field.value);
    const basic = fields.filter((field) => field.dataset.key === "basic");
    const keys = fields
      .filter((field) => field.dataset.key !== "basic")
      .map(({ value, dataset: { key, name, prefix, variable } }) => ({ slot: key, name, text: prefix + value, prefix, variable }));
    if (basic.length) {
      const users = basic.map((field) => field.value).join(":");
      const bytes = new TextEncoder().encode(basic.length > 1 ? users : `${users}:`);
      const variables = basic.map((field) => field.dataset.variable).join(":$");
      keys.push({ slot: "header", name: "Authorization", text: `Basic ${btoa(String.fromCharCode(...bytes))}`, user: variables });
    }
    return keys;
  }

  // What is made of it

  function encode(text, parting = "") {
    return Array.from(text, (one) => (parting.includes(one) ? one : encodeURIComponent(one))).join("");
  }

  function pairOf({ name, text, parting }) {
    return `${encodeURIComponent(name)}=${encode(text, parting)}`;
  }

  function addressOf(form, entries, keys) {
    const inPath = new Map(entries.filter(({ slot }) => slot === "path").map((entry) => [entry.name, entry]));
    const path = form.dataset.path.replace(/\{([^{}]*)\}/g, (hole, name) => {
      const entry = inPath.get(name);
      return entry ? encode(entry.text, entry.parting) : hole;
    });
    const start = form.querySelector(".address").value.trim().replace(/\/+$/, "") + path;
    const query = entries.filter(({ slot }) => slot === "query").map(pairOf);
    const secret = keys.filter(({ slot }) => slot === "query");
    const join = (pairs) => (pairs.length ? `${start}${start.includes("?") ? "&" : "?"}${pairs.join("&")}` : start);
    const url = new URL(join([...query, ...secret.map(pairOf)]));
    const isSame = url.origin === new URL(form.querySelector(".address").value).origin;
    if (!/^https?:$/.test(url.protocol) || url.username || !isSame) throw new Error("An address begins with http:// or https://, and names no user.");
    return { url, shown: join(query), secret };
  }

  function headersOf(entries, type) {
    const headers = new Headers(type ? { "Content-Type": type } : {});
    for (const { slot, name, text } of entries) {
      if (slot !== "header") continue;
      if (!HEADER.test(name)) throw new Error(`${name} is no name of a header.`);
      try {
        headers.append(name, text);
      } catch {
        throw new Error(`The header ${name} can't hold what was entered.`);
      }
    }
    return headers;
  }

  function bodyOf(form, entries) {
    const whole = form.querySelector(".body");
    if (whole?.type === "file") return { content: whole.files[0], type: whole.dataset.type, file: whole.files[0]?.name };
    if (whole) return whole.value ? { content: whole.value, type: whole.dataset.type } : {};
    const kind = form.querySelector(".parts")?.dataset.kind;
    const parts = entries.filter(({ slot }) => slot === "part");
    if (!kind || parts.length === 0) return {};
    const content = kind === "form" ? new URLSearchParams() : new FormData();
    for (const { name, text, file } of parts) content.append(name, file ?? text);
    return { content, parts, kind };
  }

  function requestOf(form) {
    const entries = [...form.querySelectorAll("[data-slot]")].filter((field) => !field.closest("[hidden]")).flatMap(valuesOf);
    const keys = keysOf(form);
    const body = bodyOf(form, entries);
    const headers = headersOf([...entries, ...keys], body.content && body.type);
    return { method: form.dataset.method, address: addressOf(form, entries, keys), headers, body, entries, keys };
  }

  // The same as a command, with the names of variables for keys

  function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
  }

  function curlOf({ method, address, body, entries, keys }) {
    const joint = address.shown.includes("?") ? "&" : "?";
    const secret = address.secret.map(({ name, variable }, at) => `${quoted(`${at ? "&" : joint}${encodeURIComponent(name)}=`)}"$${variable}"`);
    const lines = [`curl ${quoted(address.shown)}${secret.join("")}`];
    if (method === "HEAD") lines.push("--head");
    else if (method !== (body.content ? "POST" : "GET")) lines.push(`-X ${method}`);
    for (const { slot, name, prefix, variable, user } of keys) {
      if (user) lines.push(`-u "$${user}"`);
      else if (slot === "header") lines.push(`-H ${quoted(`${name}: ${prefix}`)}"$${variable}"`);
    }
    for (const { slot, name, text } of entries) if (slot === "header") lines.push(`-H ${quoted(`${name}: ${text}`)}`);
    if (body.type && body.content) lines.push(`-H ${quoted(`Content-Type: ${body.type}`)}`);
    if (body.file) lines.push(`--data-binary ${quoted(`@${body.file}`)}`);
    else if (typeof body.content === "string") lines.push(`--data-raw ${quoted(body.content)}`);
    for (const { name, text, file } of body.parts ?? []) {
      if (body.kind === "form") lines.push(`--data-urlencode ${quoted(`${name}=${text}`)}`);
      else lines.push(file ? `-F ${quoted(`${name}=@${file.name}`)}` : `--form-string ${quoted(`${name}=${text}`)}`);
    }
    return lines.join(" \\\n  ");
  }

  // What comes back

  function indented(json) {
    let pad = "\n";
    const tokens = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
    return tokens
      .map((token, at) => {
        if ("}]".includes(token)) {
          pad = pad.slice(0, -2);
          return "{[".includes(tokens[at - 1]) ? token : pad + token;
        }
        if ("{[".includes(token)) {
          pad += "  ";
          return "}]".includes(tokens[at + 1]) ? token : token + pad;
        }
        return token === "," ? `,${pad}` : token === ":" ? ": " : token;
      })
      .join("");
  }

  function isJson(text) {
    try {
      return JSON.parse(text) !== undefined;
    } catch {
      return false;
    }
  }

  async function showText(response, place) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const shown = place.appendChild(document.createTextNode(""));
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return shown;
      shown.appendData(value);
      if (shown.length > LONGEST) {
        shown.appendData("\n… and more");
        await reader.cancel();
        return shown;
      }
    }
  }

  async function showAnswer(response, place) {
    const type = response.headers.get("content-type") ?? "";
    if (!response.body) return "nothing";
    if (!TEXTUAL.test(type)) {
      const { size } = await response.blob();
      return `${size.toLocaleString("en")} bytes of ${type}`;
    }
    const shown = await showText(response, place);
    if (shown.length <= LONGEST && /json/i.test(type) && isJson(shown.data)) shown.data = indented(shown.data);
    return type;
  }

  function explained(error, form) {
    if (error.name === "AbortError") return "Stopped.";
    const isMock = form.querySelector("select.host").value === "0";
    const hint = isMock ? " Does the mock run?" : " Many servers let no page call them, and with a key of its own no redirect is followed.";
    return `The server did not answer, or doesn't let pages call it.${hint}`;
  }

  async function send(form, signal, tell) {
    const { method, address, headers, body, keys } = requestOf(form);
    // A browser drops Authorization where a redirect leaves the server; of other keys it doesn't know that they are keys.
    const told = keys.some(({ name }) => name.toLowerCase() !== "authorization");
    const redirect = told ? "error" : "follow";
    const begun = performance.now();
    const options = { method, headers, body: body.content, redirect, signal, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" };
    try {
      tell("Sending…");
      const response = await fetch(address.url, options);
      const spent = () => `${Math.round(performance.now() - begun).toLocaleString("en")} ms`;
      const status = `${response.status} ${response.statusText}`.trim();
      form.querySelector(".reply").hidden = false;
      form.querySelector(".headers pre").textContent = Array.from(response.headers, ([name, value]) => `${name}: ${value}`).join("\n");
      tell(`${status} · ${spent()} · receiving…`, response.ok);
      const what = await showAnswer(response, form.querySelector(".answer"));
      tell([status, spent(), what].filter(Boolean).join(" · "), response.ok);
    } catch (error) {
      tell(explained(error, form), false);
    }
  }

  // The form

  function chooseHost(form) {
    const host = form.querySelector("select.host");
    form.querySelector(".address").value = host.selectedOptions[0].dataset.address;
    form.querySelectorAll(".own").forEach((own, at) => {
      own.hidden = String(at) !== host.value;
      for (const field of own.querySelectorAll("input, select, textarea")) field.disabled = own.hidden;
    });
  }

  function setToggle(form, box) {
    const body = form.querySelector(".body");
    if (!isJson(body.value || "{}")) return;
    const value = JSON.parse(body.value || "{}");
    if (box.checked) value[box.dataset.name] = true;
    else delete value[box.dataset.name];
    body.value = JSON.stringify(value, null, 2);
  }

  function showCurl(form) {
    const place = form.querySelector(".curl");
    try {
      place.textContent = curlOf(requestOf(form));
    } catch (error) {
      place.textContent = error.message;
    }
  }

  function offerTrial(section) {
    const form = section.querySelector("form");
    const status = form.querySelector(".status");
    const stop = form.querySelector(".stop");
    let running;

    function tell(words, isGood) {
      status.textContent = words;
      status.classList.toggle("good", isGood === true);
      status.classList.toggle("bad", isGood === false);
    }

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      running?.abort();
      const own = (running = new AbortController());
      form.querySelector(".reply").hidden = true;
      form.querySelector(".answer").replaceChildren();
      stop.hidden = false;
      await send(form, own.signal, (...told) => own === running && tell(...told)).catch((error) => tell(error.message, false));
      if (own === running) stop.hidden = true;
    });
    stop.addEventListener("click", () => running.abort());
    form.querySelector("select.host").addEventListener("change", () => chooseHost(form));
    form.querySelector(".toggle")?.addEventListener("change", (event) => setToggle(form, event.target));
    for (const kind of ["input", "change"]) form.addEventListener(kind, () => showCurl(form));
    chooseHost(form);
    showCurl(form);
    section.hidden = false;
    const link = document.querySelector("p.try");
    link.hidden = false;
    link.addEventListener("click", () => {
      section.querySelector("details").open = true;
      form.querySelector(".host").focus({ preventScroll: true });
    });
  }

  document.querySelectorAll("section.trial").forEach(offerTrial);
}
