// The search over all comparisons. What it finds are links; the query stands in the address.

import { get } from "./app.js";

const most = 12;

// Case, accents and hyphens make no difference; "k2.5" and "8k/1k" are one word each, "b200/mi355x"
// and "b200." are not.
const wordsOf = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .match(/\d+k?\/\d+k?|[\p{L}\p{N}]+(\.\p{N}+)*/gu) ?? [];

// 3 when a word is there as a whole, 2 as a beginning, 1 as a part of another, 0 when it is not.
const closeness = (word, words) =>
  Math.max(...words.map((one) =>
    (one === word ? 3 : one.startsWith(word) ? 2 : +one.includes(word))));

// Makes the search box of home and indexes work.
export function open(box) {
  const [field, said, found] = ["input", "p", "ol"].map((name) => box.querySelector(name));
  let entries;

  // After a failure the next attempt fetches again.
  const load = () => entries ??= get("../comparisons.json", "json")
    .then((all) => all.map((one) => ({
      ...one,
      isFirst: one.family === box.dataset.search,
      head: wordsOf(one.heading),
      words: wordsOf([one.heading, one.title, one.slug, one.family, one.kind, one.workload,
        one.pinned.sequence, ...one.keywords].join(" ")),
      link: linkTo(one),
    })))
    .catch(() => (entries = null));

  function linkTo({ url, heading, kind, workload }) {
    const link = document.createElement("a"), note = document.createElement("span");
    link.href = new URL(`../${url}`, import.meta.url);
    note.textContent = `${kind} · ${workload}`;
    link.append(heading, " ", note);
    return link;
  }

  async function show() {
    const all = await load(), words = wordsOf(field.value);
    // Nothing unless every word is there. One of the heading counts more than one that only the
    // workload or another name has.
    const rank = (one) => words.reduce((sum, word) => {
      const grade = closeness(word, one.words);
      return sum && grade && sum + grade + one.head.includes(word);
    }, words.length);
    const hits = (all ?? []).map((one) => ({ ...one, rank: rank(one) })).filter((one) => one.rank)
      .sort((p, q) => q.isFirst - p.isFirst || q.rank - p.rank);
    found.replaceChildren(...hits.slice(0, most).map(({ link }) => {
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    said.textContent = !field.value.trim() ? ""
      : !all ? "The list of comparisons could not be loaded. "
        + "This page and those it links to lead to all of them."
      : !hits[0] ? "No comparison matches all of these words."
      : hits.length > most ? `${hits.length} comparisons, the closest ${most}:`
      : hits[1] ? `${hits.length} comparisons:` : "1 comparison:";
    const address = new URL(location);
    address.search = field.value.trim() && new URLSearchParams({ q: field.value.trim() });
    history.replaceState(null, "", address);
  }

  box.addEventListener("keydown", async (event) => {
    if (event.isComposing) return;
    const stops = [field, ...found.querySelectorAll("a")], at = stops.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[at + step]?.focus();
    } else if (event.key === "Escape") {
      field.value = "";
      field.focus();
      show();
    } else if (event.key === "Enter" && at === 0) {
      await show();
      found.querySelector("a")?.click();
    }
  });
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  field.addEventListener("focus", load);
  field.addEventListener("input", show);

  box.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) {
    field.focus();
    show();
  }
}
