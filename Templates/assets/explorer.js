// The controls of a comparison page. Every figure comes from the kernel and the published rows; the
// state is the form and the targets, and stands in the address.

import { openKernel, operation } from "./kernel.js";
import { parse, point, prepare } from "./rows.js";
import { followPoints } from "./points.js";

const $ = (query, within = document) => within.querySelector(query);
const listed = (names) => names.join(", ").replace(/, ([^,]*)$/, " and $1");
const element = (name, className, text = "") =>
  Object.assign(document.createElement(name), { className, textContent: text });

async function get(path, form) {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw Error(`${path}: ${answer.status}`);
  return answer[form]();
}

export async function open(page) {
  // What the address compares. Fixed columns hold for every row; the others are the reader's.
  const its = Object.fromEntries(new URLSearchParams(page.dataset.page));
  const [registries, controls, bytes] = await Promise.all([
    get("../data/registries.json", "json"), get("explorer.fragment", "text"), get("kernel.wasm", "arrayBuffer")]);
  const entry = (column, key) => registries[column]?.find((one) => one.key === key);
  const label = (column, key) => entry(column, key)?.label ?? key;
  const models = its.varies === "model" ? [its.a, its.b] : [its.model];
  const files = await Promise.all(models.map((key) => get(`../data/${entry("model", key).slug}.csv`, "text")));
  const tables = files.map(parse);
  const rows = tables.flat().filter((row) =>
    ["model", "hardware", "precision"].every((column) => !its[column] || row[column] === its[column]));
  const engines = registries.framework.map((one) => one.key);
  for (const row of rows) {
    prepare(row, entry("hardware", row.hardware)?.vendor);
    row.point = point(row, engines.indexOf(row.framework));
  }
  const { ask, figure: text } = await openKernel(bytes);

  page.insertAdjacentHTML("beforeend", controls);
  const form = $("form", page), said = $(".said", page), field = form.elements, also = $(".also", form);

  // The controls: of what varies or is fixed there is nothing to choose.
  const filters = ["sequence", "precision", "spec_method", "framework", "serving", "vendor"];
  const pinned = { sequence: its.sequence, precision: its.pinned ?? "" };
  for (const name of filters) {
    const values = [...new Set(rows.map((row) => row[name]))].sort((p, q) => p.localeCompare(q, "en", { numeric: true }));
    const ordered = registries[name]?.map((one) => one.key).filter((key) => values.includes(key)) ?? values;
    for (const key of ordered) field[name].add(new Option(label(name, key), key, key === pinned[name], key === pinned[name]));
    const isSettled = name === its.varies || (name !== "sequence" && its[name]) || (name === "vendor" && its.varies !== "hardware");
    field[name].closest("label").hidden = isSettled || values.length < 2;
  }
  for (const { key, label } of registries[its.varies]) {
    if (its.varies === "model" || [its.a, its.b].includes(key) || !rows.some((row) => row[its.varies] === key)) continue;
    const box = Object.assign(element("input"), { type: "checkbox", name: "also", value: key });
    also.append(element("label"));
    also.lastChild.append(box, ` ${label}`);
  }
  also.hidden = !$("input", also);

  // The page as the build wrote it, which the default state shows again.
  const table = $(".targets"), head = $("thead tr", table), caption = $("caption", table);
  const builtCaption = caption.textContent;
  const figures = ["throughput", "cost"].map((prefix) => {
    const title = document.getElementById(`${prefix}-title`);
    const box = title?.closest("figure"), words = box && $("figcaption", box);
    return box && { prefix, box, title: title.textContent, words, built: words.innerHTML,
      summary: document.getElementById(`${prefix}-desc`).textContent, points: [] };
  }).filter(Boolean);
  const aside = [...document.querySelectorAll("[data-pinned]")].map((part) => {
    const mark = element("p", "pinned-mark");
    mark.hidden = true;
    part.prepend(mark);
    return mark;
  });

  let edited = [], series = [], shared = [], targets = [];
  const isPinned = () => filters.every((name) => field[name].value === (pinned[name] ?? ""));
  const chosen = (values = (name) => field[name].selectedOptions[0]) => listed(filters
    .filter((name) => !field[name].closest("label").hidden && values(name)?.value).map((name) => values(name).text));
  const builtIn = () => chosen((name) => [...field[name].options].find((one) => one.value === (pinned[name] ?? "")));

  // Takes the rows that the controls choose.
  function load() {
    const keys = [its.a, its.b, ...[...also.querySelectorAll(":checked")].map((box) => box.value)];
    series = keys.map((key) => ({
      label: label(its.varies, key),
      chip: entry("hardware", its.varies === "hardware" ? key : its.hardware),
      rows: rows.filter((row) => row[its.varies] === key
        && filters.every((name) => !field[name].value || row[name] === field[name].value)),
    }));
    shared = ask(operation.load, [registries.tie_threshold, series.length, series.map((one) =>
      [one.label, one.chip?.price_per_gpu_hour, one.chip?.power_kw, one.rows.length,
        one.rows.map((row) => row.point)])]).numbers;
  }

  function drawFigure(figure, index) {
    const metric = index ? "3" : field.metric.value, axis = index ? "0" : field.axis.value;
    const isBuilt = isPinned() && series.length === 2 && !field.frontier.checked && axis === "0" && metric === ["0", "3"][index];
    const runs = listed(series.map((one) => `${one.rows.length} of ${one.label}`));
    const title = isBuilt ? figure.title
      : `${field.metric.options[metric].text} against ${field.axis.options[axis].text}: ${listed(series.map((one) => one.label))}`;
    const summary = isBuilt ? figure.summary : `${chosen()}. Measured runs: ${runs}.`;
    const names = its.varies === "framework" ? [] : registries.framework.map((one) => one.label);
    const answer = ask(operation.figure, [Number(metric), Number(axis),
      ...(index ? [0, 0] : [Number(field.x.value), Number(field.y.value)]), field.frontier.checked ? 0 : 1,
      targets.length, targets, shared[5] ?? -1, title, summary, figure.prefix, names.length, names]);
    for (const old of figure.box.querySelectorAll(":scope > svg, .none")) old.remove();
    figure.box.insertAdjacentHTML("afterbegin", answer.text
      || `<p class="none">None of these runs says what this chart would show.</p>`);
    if (isBuilt) figure.words.innerHTML = figure.built;
    else figure.words.replaceChildren(element("strong", "", title), summary);
    const all = series.flatMap((one, side) => one.rows.map((row) => ({ side, row, label: one.label })));
    figure.points = all.map((one, at) => ({ ...one,
      x: answer.numbers[3 * at], y: answer.numbers[3 * at + 1], isKnot: answer.numbers[3 * at + 2],
    })).filter((one) => one.x >= 0 && (one.isKnot || !field.frontier.checked));
  }

  function draw() {
    targets = shared.slice(6).map((value, index) => edited[index] ?? value);
    figures.forEach(drawFigure);
    drawTable();
  }

  // The table's head stays as long as its columns do, so that a reader can go on typing.
  function drawTable() {
    const count = head.cells.length - 1;
    if (count !== targets.length) {
      while (head.cells[1]) head.cells[1].remove();
      for (const index of targets.keys()) {
        const cell = element("th");
        cell.scope = "col";
        const input = element("input");
        input.inputMode = "decimal";
        input.setAttribute("aria-label", `Target ${index + 1}, tok/s/user`);
        cell.append(input, " ", element("span", "unit", "tok/s/user"));
        head.append(cell);
      }
    }
    [...head.querySelectorAll("input")].forEach((input, index) => {
      input.defaultValue = text("target", shared[6 + index]);
      if (input !== document.activeElement) input.value = text("target", targets[index]);
    });
    table.tBodies[0].innerHTML = ask(operation.table, [isPinned() ? 1 : 0, targets.length, targets]).text;
    caption.textContent = isPinned() ? builtCaption
      : `${series[0].label} and ${series[1].label} at matched interactivity: ${chosen()}`;
    for (const mark of aside) {
      mark.hidden = isPinned();
      mark.textContent = `This part stays with ${builtIn()}; the charts and the table show ${chosen()}.`;
    }
  }

  function say() {
    said.textContent = shared.length
      ? `${chosen()}: ${listed(series.map((one) => `${one.rows.length} runs of ${one.label}`))}.`
      : "No run of either side matches these controls.";
  }

  // A target as it is typed. Said beside its field: what is no speed, and what no run of both sides
  // reaches.
  function read(input) {
    const index = input.parentElement.cellIndex - 1;
    let note = $(".said", input.parentElement);
    if (!note) {
      note = element("span", "said");
      note.role = "status";
      note.id = `said-${index}`;
      input.parentElement.append(note);
      input.setAttribute("aria-describedby", note.id);
    }
    const written = input.value.trim(), value = Number(written.replace(",", "."));
    const isSpeed = value > 0 && value < 1e6;
    input.setAttribute("aria-invalid", Boolean(written) && !isSpeed);
    if (written && !isSpeed) {
      note.textContent = "Not a speed in tok/s/user";
      return;
    }
    const [low, high] = shared.slice(3, 5).map((end) => text("target", end));
    note.textContent = written && (value < shared[1] || value > shared[2])
      ? `${shared[0] ? "Both sides were" : "Anything was"} measured from ${low} to ${high}` : "";
    edited[index] = written && written !== input.defaultValue ? value : null;
    draw();
  }

  // The state in the address: only what differs from the default.
  function remember() {
    const state = new URLSearchParams();
    for (const one of new Set([...field].map((one) => one.name))) {
      if (!one || form.querySelector(`button[name=${one}]`)) continue;
      if (one === "also") for (const box of also.querySelectorAll(":checked")) state.append(one, box.value);
      else if (one === "frontier") field.frontier.checked && state.set(one, 1);
      else if (field[one].value !== (pinned[one] ?? field[one].options[0].value)) state.set(one, field[one].value);
    }
    if (edited.some((one) => one != null)) state.set("targets", edited.map((one) => one ?? "").join());
    const query = String(state);
    if (query !== location.search.slice(1)) history.pushState(null, "", query ? `?${query}` : location.pathname);
  }
  function restore() {
    const state = new URLSearchParams(location.search);
    form.reset();
    for (const [name, value] of state) {
      if (name === "also" || name === "frontier")
        for (const box of form.querySelectorAll(`[name=${name}]`)) box.checked ||= box.value === value;
      else if (field[name]?.options && [...field[name].options].some((one) => one.value === value)) field[name].value = value;
    }
    edited = (state.get("targets") ?? "").split(",").slice(0, 3).map((one) => (Number(one) > 0 ? Number(one) : null));
    load();
    draw();
  }

  form.addEventListener("change", ({ target: { name } }) => {
    if (filters.includes(name)) edited = [];
    if (filters.includes(name) || name === "also") load();
    if (["metric", "axis", "x", "y"].includes(name)) drawFigure(figures[0], 0);
    else draw();
    say();
    remember();
  });
  field.clear.onclick = () => {
    history.pushState(null, "", location.pathname);
    restore();
    say();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  head.addEventListener("input", ({ target }) => read(target));
  head.addEventListener("change", remember);
  head.addEventListener("keydown", ({ key, target }) => key === "Enter" && target.blur());
  head.addEventListener("focusout", ({ target }) => {
    if (!target.value || target.ariaInvalid === "true") {
      target.value = target.defaultValue;
      read(target);
    }
    remember();
  });
  addEventListener("popstate", restore);
  // What failed half way may have left the old beside the new: the page as built is right.
  addEventListener("error", () => location.replace(location.pathname));
  field.link.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = "The link is copied.";
    } catch {
      said.textContent = "The address bar holds the link: it could not be copied.";
    }
  };
  const name = location.pathname.split("/").at(-2);
  const downloads = () => import("./download.js");
  field.svg.onclick = async () => (await downloads()).saveSVG(figures[0].box, name);
  field.png.onclick = async () => (await downloads()).savePNG(figures[0].box, name);
  field.csv.onclick = async () => (await downloads()).saveCSV(tables, series, name);

  for (const figure of figures) followPoints(figure, text, label);
  const typed = [...head.querySelectorAll("input")].filter((input) => input.value !== input.defaultValue);
  if (location.search) page.open = true;
  restore();
  page.removeAttribute("aria-busy");
  typed.forEach(read);
}
