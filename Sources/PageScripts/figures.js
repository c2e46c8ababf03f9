// The two charts as the controls have them, and what is said of each.

import { $, element, listed } from "./controls.js";
import { followPoints } from "./points.js";

// The charts that the page has, the first of which follows metric and axis; each can draw itself.
export function openFigures(view, { field, chosen, state }) {
  const { its, registries, ask } = view;
  const names = its.varies === "framework" ? [] : registries.framework.map((one) => one.label);

  // The chart of cost keeps its metric and its axis.
  function open(prefix, isFirst) {
    const named = $(`#${prefix}-title`), title = named.textContent;
    const summary = $(`#${prefix}-desc`).textContent;
    const whole = named.closest("figure"), words = $("figcaption", whole), built = words.innerHTML;
    const box = element("div", "plot");
    box.append(...whole.querySelectorAll(":scope > svg"));
    whole.prepend(box);
    const chart = () => $(":scope > svg:not(.legend)", box);
    const figure = { box, chart, words, draw, points: [] };

    function draw() {
      const metric = isFirst ? field.metric.value : "3", axis = isFirst ? field.axis.value : "0";
      const scales = isFirst ? [field.x, field.y].map((one) => Number(one.value)) : [0, 0];
      const drawn = [...new Set(view.targets)];
      const answer = ask("figure", [Number(metric), Number(axis), scales,
        !field.frontier.checked, drawn.length, drawn,
        drawn.indexOf(view.targets[view.shared[5]]), title, summary, prefix,
        names.length, names]);
      for (const old of box.querySelectorAll(":scope > svg, .none")) old.remove();
      box.insertAdjacentHTML("afterbegin", answer.text
        || `<p class="none">${view.series.some((one) => one.rows.length)
          ? "No run here records what this chart shows." : "No run matches."}</p>`);
      figure.formats = answer.numbers.slice(0, 2);
      let at = 2;
      figure.points = view.series.flatMap(({ label, rows }, side) => rows.map((row) => {
        const [x, y, ...values] = answer.numbers.slice(at, at += 4);
        return { side, row, label, x, y, values };
      })).filter((one) => one.x >= 0);
      figure.clear();
      describe(metric, axis);
    }

    // What is drawn is said of what was drawn.
    function describe(metric, axis) {
      // Other scales are the same chart.
      const others = isFirst ? ["x", "y"] : ["x", "y", "metric", "axis"];
      const isBuilt = [...state().keys()].every((name) => others.includes(name));
      if (isBuilt) words.innerHTML = built;
      figure.name(title);
      const parts = view.series.map(({ label, rows }, side) => ({ label, all: rows.length,
        runs: figure.points.filter((run) => run.side === side).length }));
      const shown = parts.filter((one) => one.runs);
      const lacking = parts.filter((one) => !one.runs && one.all);
      const labels = (series) => listed(series.map((one) => one.label));
      const heading = isBuilt ? title
        : [`${field.metric.options[metric].text} against ${field.axis.options[axis].text}`,
          labels(shown)].filter(Boolean).join(": ");
      const said = [`${chosen()}.`,
        shown.length && `Drawn: ${listed(shown.map(({ label, runs, all }) =>
          `${runs < all ? `${runs} of ` : ""}${all} ${all === 1 ? "run" : "runs"} of ${label}`))}.`,
        lacking.length && `Not drawn, since runs lack it: ${labels(lacking)}.`,
        ...parts.filter((one) => !one.all)
          .map((one) => `No run of ${one.label} matches.`)].filter(Boolean).join(" ");
      figure.said = said;
      if (isBuilt && !view.isEdited()) return;
      const svg = chart();
      if (svg) [$("title", svg).textContent, $("desc", svg).textContent] = [heading, said];
      figure.name(heading);
      if (!isBuilt) words.replaceChildren(element("strong", "", heading), said);
    }

    followPoints(figure, view);
    return figure;
  }

  return ["throughput", "cost"].filter((prefix) => $(`#${prefix}-title`))
    .map((prefix) => open(prefix, prefix === "throughput"));
}
