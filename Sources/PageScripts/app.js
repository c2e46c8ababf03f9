// What every page runs: it shows the controls that the page brings, and loads what they need when a
// reader first touches them. Without it the page is whole.

const $ = (query) => document.querySelector(query);
const all = (query) => [...document.querySelectorAll(query)];
const page = $("[data-page]"), search = $("[data-search]");

// The head of a column, in markup: a target to type over, and a place for what is said of it.
// `text` is a number as the page writes it.
export const targetField = (index, text) =>
  `<input value="${text}" inputmode="decimal" aria-label="Target ${index + 1}, tok/s/user"
  aria-describedby="said-${index}">
  <span class="unit">tok/s/user</span><span class="said" role="status" id="said-${index}"></span>`;

// A file beside the scripts, as `json`, `text` or `arrayBuffer`.
export async function get(path, form) {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw Error(`${path}: ${answer.status}`);
  return answer[form]();
}

if (search) import("./search.js").then(({ open }) => open(search));

if (page) {
  page.hidden = false;
  const places = [page, ...all(".figures, .targets")];
  const waiting = new AbortController();
  const touched = () => {
    waiting.abort();
    page.ariaBusy = true;
    addEventListener("error", giveUp);
    const files = Promise.all([
      get("../data/registries.json", "json"), get("explorer.fragment", "text"),
      get("kernel.wasm", "arrayBuffer")]);
    import("./explorer.js").then(({ open }) => open(page, files)).catch(giveUp).finally(() => {
      for (const busy of all("[aria-busy]")) busy.ariaBusy = null;
    });
  };
  for (const place of places)
    for (const event of ["pointerover", "focusin"])
      place.addEventListener(event, touched, { passive: true, signal: waiting.signal });
  const giveUp = (error) => {
    // Scripts of others fail, too: of the reader's extensions, say.
    if (!/assets|wasm/.test(error.filename ?? "wasm")) return;
    // What failed later or half way may have left the old beside the new: the page as built is right.
    if (!page.ariaBusy || (location.search && $(".controls")))
      return location.replace(location.pathname);
    const said = document.createElement("p");
    said.className = "said";
    said.role = "alert";
    said.textContent = `The controls cannot work here (${error.message}). `
      + "The page is complete without them, on its own workload.";
    page.replaceWith(said);
    hint.remove();
    for (const field of all(".targets input"))
      field.replaceWith(field.defaultValue);
  };
  // A link that carries a state shows it at once: what was not seen yet waits for it, so that
  // nothing moves under a reader's eyes.
  if (/[?&](sequence|precision|spec_method|framework|serving|vendor|metric|axis|x|y|frontier|also|targets)=/.test(location.search)) {
    page.open = true;
    if (!performance.getEntriesByType("paint").length) page.closest("main").ariaBusy = true;
    touched();
  }
  for (const [index, target] of all(".targets data").entries()) {
    target.parentElement.innerHTML = targetField(index, target.textContent);
  }
  const hint = document.createTextNode(" Type over a target to read the curves there.");
  $("#table + p")?.append(hint);
}
