// The controls of a comparison page. Every figure comes from the kernel and the published rows; the
// state is the form and the targets, and stands in the address.

import { openKernel, operation } from "./kernel.js";
import { parse, point, prepare } from "./rows.js";
import { followPoints } from "./points.js";

const $ = (query, within = document) => within.querySelector(query);
const listed = (names) => names.join(", ").replace(/, ([^,]*)$/, " and $1");
const counted = (runs) => `${runs} ${runs === 1 ? "run" : "runs"}`;

// A speed as it is typed or linked: a comma is a decimal one but where it parts thousands.
function speed(text) {
  const plain = /^\d{1,3}(,\d{3})+(\.|$)/.test(text) ? text.replaceAll(",", "") : text.replace(",", ".");
  return /^\d*\.?\d+$/.test(plain) && plain >= 0.01 && plain < 1e9 ? Number(plain) : null;
}

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

  let typing, edited = [], series = [], shared = [], targets = [];
  const isPinned = () => filters.every((name) => field[name].value === (pinned[name] ?? ""));
  const chosen = (values = (name) => field[name].selectedOptions[0]) => listed(filters
    .filter((name) => name === "sequence" || (!field[name].closest("label").hidden && (values(name)?.value || pinned[name])))
    .map((name) => (values(name).value ? values(name).text : "all precisions")));
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
    const isBuilt = isPinned() && series.length === 2 && !field.frontier.checked
      && field.axis.value === "0" && field.metric.value === "0";
    const isEdited = edited.some((one) => one != null), drawn = [...new Set(targets)];
    const names = its.varies === "framework" ? [] : registries.framework.map((one) => one.label);
    const answer = ask(operation.figure, [Number(metric), Number(axis),
      ...(index ? [0, 0] : [Number(field.x.value), Number(field.y.value)]), field.frontier.checked ? 0 : 1,
      drawn.length, drawn, drawn.indexOf(targets[shared[5]]), figure.title, figure.summary, figure.prefix,
      names.length, names]);
    for (const old of figure.box.querySelectorAll(":scope > svg, .none")) old.remove();
    figure.box.insertAdjacentHTML("afterbegin", answer.text
      || `<p class="none">None of these runs says what this chart would show.</p>`);
    const all = series.flatMap((one, side) => one.rows.map((row) => ({ side, row, label: one.label })));
    figure.points = all.map((one, at) => ({ ...one,
      x: answer.numbers[3 * at], y: answer.numbers[3 * at + 1], isKnot: answer.numbers[3 * at + 2],
    })).filter((one) => one.x >= 0 && (one.isKnot || !field.frontier.checked));
    figure.clear?.();
    if (isBuilt && !isEdited) return (figure.words.innerHTML = figure.built);
    // What is drawn is said of what was drawn.
    const drawnRuns = series.map((one, side) => figure.points.filter((run) => run.side === side).length);
    const shown = series.filter((one, side) => drawnRuns[side]).map((one) => one.label);
    const unknown = series.filter((one, side) => !drawnRuns[side] && one.rows.length).map((one) => one.label);
    const title = isBuilt ? figure.title
      : [`${field.metric.options[metric].text} against ${field.axis.options[axis].text}`, listed(shown)].filter(Boolean).join(": ");
    const summary = [`${chosen()}.`,
      shown.length && `Drawn: ${listed(series.flatMap((one, side) => (drawnRuns[side] ? [`${counted(drawnRuns[side])} of ${one.label}`] : [])))}.`,
      unknown.length && `Not drawn, because it is not known: ${listed(unknown)}.`,
      ...series.filter((one) => !one.rows.length).map((one) => `No run of ${one.label} matches.`)].filter(Boolean).join(" ");
    const svg = $(":scope > svg:not(.legend)", figure.box);
    if (svg) [$("title", svg).textContent, $("desc", svg).textContent] = [title, summary];
    if (isBuilt) figure.words.innerHTML = figure.built;
    else figure.words.replaceChildren(element("strong", "", title), summary);
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
      if (input === typing) return;
      input.value = text("target", targets[index]);
      input.ariaInvalid = "false";
      note(input, outside(edited[index]));
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
      ? `${chosen()}: ${listed(series.map((one) => `${counted(one.rows.length)} of ${one.label}`))}.`
      : "No run of either side matches these controls.";
  }

  // What is said beside a target.
  function note(input, words) {
    let said = $(".said", input.parentElement);
    if (!said && words) {
      said = element("span", "said");
      said.setAttribute("role", "status");
      said.id = `said-${input.parentElement.cellIndex}`;
      input.parentElement.append(said);
      input.setAttribute("aria-describedby", said.id);
    }
    if (said) said.textContent = words;
  }
  function outside(target) {
    const [low, high] = shared.slice(3, 5).map((end) => text("target", end));
    return target != null && (target < shared[1] || target > shared[2])
      ? `${shared[0] ? "Both sides were" : "Anything was"} measured from ${low} to ${high}` : "";
  }

  // A target as it is typed.
  function read(input) {
    const index = input.parentElement.cellIndex - 1, written = input.value.trim(), value = speed(written);
    input.ariaInvalid = String(Boolean(written) && value == null);
    if (input.ariaInvalid === "true") return note(input, "Not a speed in tok/s/user");
    edited[index] = written !== input.defaultValue ? value : null;
    note(input, outside(edited[index]));
    typing = input;
    draw();
    typing = null;
  }

  // The state in the address: only what differs from the default.
  function remember(isReplaced) {
    if ($("[aria-invalid=true]", head)) return;
    const state = new URLSearchParams();
    for (const one of new Set([...field].map((one) => one.name))) {
      if (!one || form.querySelector(`button[name=${one}]`)) continue;
      if (one === "also") for (const box of also.querySelectorAll(":checked")) state.append(one, box.value);
      else if (one === "frontier") field.frontier.checked && state.set(one, 1);
      else if (field[one].value !== (pinned[one] ?? field[one].options[0].value)) state.set(one, field[one].value);
    }
    if (edited.some((one) => one != null)) state.set("targets", edited.map((one) => one ?? "").join());
    const query = String(state);
    if (query !== String(new URLSearchParams(location.search))) history[isReplaced === true ? "replaceState" : "pushState"](null, "", query ? `?${query}` : location.pathname);
  }
  function restore() {
    const state = new URLSearchParams(location.search);
    form.reset();
    for (const [name, value] of state) {
      if (name === "also" || name === "frontier")
        for (const box of form.querySelectorAll(`[name=${name}]`)) box.checked ||= box.value === value;
      else if (field[name]?.options && [...field[name].options].some((one) => one.value === value)) field[name].value = value;
    }
    edited = (state.get("targets") ?? "").split(",").slice(0, 3).map(speed);
    load();
    draw();
    say();
  }

  form.addEventListener("change", ({ target: { name } }) => {
    if (filters.includes(name)) edited = [];
    if (filters.includes(name) || name === "also") load();
    if (name === "x" || name === "y") drawFigure(figures[0], 0);
    else if (name === "metric" || name === "axis") figures.forEach(drawFigure);
    else draw();
    say();
    remember();
  });
  field.clear.onclick = () => {
    if (location.search) history.pushState(null, "", location.pathname);
    restore();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  head.addEventListener("input", ({ target }) => read(target));
  head.addEventListener("change", remember);
  head.addEventListener("keydown", ({ key, target }) => {
    if (key === "Escape") {
      target.value = target.defaultValue;
      read(target);
    }
    if (key === "Escape" || key === "Enter") remember();
  });
  head.addEventListener("focusout", ({ target }) => {
    if (target.value && target.ariaInvalid !== "true") return;
    target.value = target.defaultValue;
    read(target);
    remember();
  });
  addEventListener("popstate", restore);
  // What failed half way may have left the old beside the new: the page as built is right.
  addEventListener("error", ({ filename }) =>
    (filename.startsWith("wasm:") || filename.startsWith(new URL(".", import.meta.url))) && location.replace(location.pathname));
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
  const offer = (button, make) => {
    field[button].onclick = async () => {
      try {
        make(await downloads());
      } catch {
        said.textContent = "There is nothing here to download.";
      }
    };
  };
  offer("svg", ({ saveSVG }) => saveSVG(figures[0].box, name));
  offer("png", ({ savePNG }) => savePNG(figures[0].box, name));
  offer("csv", ({ saveCSV }) => saveCSV(tables, figures[0].points.map((run) => run.row), name));

  for (const figure of figures) followPoints(figure, text, label);
  const typed = [...head.querySelectorAll("input")].filter((input) => input.value !== input.defaultValue)
    .map((input) => [input, input.value]);
  restore();
  page.removeAttribute("aria-busy");
  for (const [input, value] of typed) {
    input.value = value;
    read(input);
  }
  if (typed.length) remember(true);
}
