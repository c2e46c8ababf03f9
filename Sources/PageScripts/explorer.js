// The controls of a comparison page. Every figure comes from the kernel and the published rows; the
// state is the form and the targets, and stands in the address.

import { get } from "./app.js";
import { openKernel } from "./kernel.js";
import { parse, point, prepare } from "./rows.js";
import { openControls } from "./controls.js";
import { openFigures } from "./figures.js";
import { openTargets } from "./targets.js";

// Lets the browser answer its reader between two pieces of work.
const breathe = () => new Promise((done) => setTimeout(done));

// Makes the controls in `page` work; `files` are the registries, the form's markup and the kernel.
export async function open(page, files) {
  // What the address compares. Fixed columns hold for every row; the others are the reader's.
  const its = Object.fromEntries(new URLSearchParams(page.dataset.page));
  const [registries, markup, bytes] = await files;
  const entry = (column, key) => registries[column]?.find((one) => one.key === key);
  const label = (column, key) => entry(column, key)?.label ?? key;
  const models = its.varies === "model" ? [its.a, its.b] : [its.model];
  const texts = await Promise.all(models.map((key) =>
    get(`../data/${entry("model", key).slug}.csv`, "text")));
  const tables = [];
  for (const text of texts) {
    await breathe();
    tables.push(parse(text));
  }
  const rows = tables.flat().filter((row) =>
    ["model", "hardware", "precision"]
      .every((column) => !its[column] || row[column] === its[column]));
  const engines = registries.framework.map((one) => one.key);
  for (const row of rows) {
    prepare(row, entry("hardware", row.hardware)?.vendor);
    row.point = point(row, engines.indexOf(row.framework));
  }
  if (!rows.length) throw Error("no runs");
  const { ask, text } = await openKernel(bytes);
  await breathe();

  // What all parts of the page look at: `series` and what they share, their `own` targets among it,
  // follow the controls; `targets` are those or the reader's `edited` ones.
  const view = { its, entry, label, registries, ask, text, series: [], shared: [], own: [],
    targets: [], edited: [], isEdited: () => view.edited.some(Boolean) };
  const controls = openControls(page, markup, rows, view);
  const { form, field, said, filters } = controls;
  const figures = openFigures(view, controls);
  await breathe();
  const targets = openTargets(view, controls, draw, remember);

  // Takes the rows that the controls choose, and asks what the sides share.
  function load() {
    view.series = controls.series();
    const sides = view.series.map(({ label, chip, rows }) => [
      label, chip?.price_per_gpu_hour, chip?.power_kw, rows.length, rows.map((row) => row.point)]);
    view.shared = ask("load", [registries.tie_threshold, sides.length, sides]).numbers;
    view.own = view.shared.slice(6);
  }

  function draw() {
    // What the address would not hold is forgotten; a number that reads as the own one is that one.
    view.edited = view.own.map((own, at) =>
      (view.edited[at] === Number(own.toFixed(2)) ? null : view.edited[at]));
    view.targets = view.own.map((own, at) => view.edited[at] ?? own);
    for (const figure of figures) figure.draw();
    targets.draw();
  }

  // The state as the address has it: only what differs from the default.
  function query() {
    const state = controls.state();
    if (view.isEdited()) state.set("targets", view.edited.join().replace(/,+$/, ""));
    return String(state);
  }
  const tell = () => (said.textContent = figures[0].said);
  // An address that nobody changed stays, whatever else stands in it.
  let last;
  function remember() {
    if (last === (last = query())) return;
    history.pushState(null, "", last ? `?${last}` : location.pathname);
    tell();
  }

  function restore() {
    const state = new URLSearchParams(location.search);
    controls.restore(state);
    targets.restore(state.get("targets") ?? "");
    load();
    draw();
    last = query();
    tell();
  }

  form.addEventListener("change", ({ target: { name } }) => {
    if (filters.includes(name) || name === "also") load();
    if (["metric", "axis", "x", "y"].includes(name)) figures[0].draw();
    else draw();
    remember();
  });
  field.clear.onclick = () => {
    if (location.search) history.pushState(null, "", location.pathname);
    restore();
  };
  const say = (words) => () => (said.textContent = words);
  field.link.onclick = () => (async () => navigator.clipboard.writeText(location.href))()
    .then(say("Link copied."), say("Copy it from the address bar."));
  for (const kind of ["svg", "png", "csv"])
    field[kind].onclick = () => import("./download.js")
      .then(({ save }) => save[kind](figures[0], tables))
      .then(tell, say("Nothing can be downloaded now."));
  addEventListener("popstate", restore);

  targets.keepTyped(restore);
}
