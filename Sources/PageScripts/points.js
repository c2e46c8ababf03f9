// A figure's points: by pointer, touch and keyboard, with the run behind each.

import { $, element } from "./controls.js";
import { number } from "./rows.js";

const reach = 24;

// Gives a figure its card, and what clears it and names the chart.
export function followPoints(figure, { ask, text, label }) {
  const { box, chart } = figure, whole = box.parentNode;
  box.insertAdjacentHTML("afterend", `<p class="point-card" role="status"></p>`);
  const card = box.nextSibling;
  box.tabIndex = 0;
  box.role = "application";
  figure.name = (title) =>
    (box.ariaLabel = `${title}. Arrow keys walk the runs and change the side.`);
  let current, isKept;

  function show(point) {
    if (point === current) return;
    current = point;
    $(".focus", box)?.remove();
    card.textContent = "";
    isKept &&= point;
    if (!point) return;
    chart().insertAdjacentHTML("beforeend",
      `<circle class="focus" cx="${point.x}" cy="${point.y}" r="8"/>`);
    const { row } = point;
    const pools = ["prefill", "decode"].flatMap((pool) => [
      ...["tp", "ep", "num_workers"].map((what) => number(row[`${pool}_${what}`])),
      number(row[`num_${pool}_gpu`]),
      row[`${pool}_dp_attention`] === "true"]);
    // The values under the names of their axes.
    const values = [...chart().querySelectorAll(".axis-title")].map((title, at) =>
      `${title.textContent.replace(/^↑ | →$/g, "")}: `
        + text(figure.formats[at], point.values[at]));
    card.append(element("strong", "", point.label), " ", [
      label("framework", row.framework), label("precision", row.precision),
      `speculative decoding ${label("spec_method", row.spec_method)}`,
      ask("deployment", [row.point[4], pools]).text,
      `${text("count", row.conc)} in flight`,
      ...values, row.date].filter(Boolean).join(" · "));
    if (/^https?:/.test(row.run_url)) {
      const link = element("a", "", "run");
      link.href = row.run_url;
      card.append(" · ", link);
    }
  }

  function nearest(event) {
    const svg = chart(), frame = svg?.getBoundingClientRect();
    if (!frame) return;
    const scale = frame.width / svg.viewBox.baseVal.width;
    let best, least = reach;
    for (const point of figure.points) {
      const distance = Math.hypot(
        frame.x + point.x * scale - event.clientX, frame.y + point.y * scale - event.clientY);
      if (distance <= least) [best, least] = [point, distance];
    }
    return best;
  }

  figure.clear = () => show();
  // A click keeps the card, so that its link can be reached.
  box.addEventListener("pointermove", (event) =>
    event.pointerType === "mouse" && !isKept && show(nearest(event)));
  box.addEventListener("pointerleave", () => isKept || show());
  box.addEventListener("click", (event) => {
    show(nearest(event));
    isKept = current;
  });
  whole.addEventListener("focusout", ({ relatedTarget }) =>
    whole.contains(relatedTarget) || show());
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !current) return;
    if (whole.contains(document.activeElement)) box.focus();
    show();
  });
  box.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const turn = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!figure.points.length || !(step || turn) || event.altKey || event.metaKey) return;
    event.preventDefault();
    const sides = [...new Set(figure.points.map((point) => point.side))];
    const side = current
      ? sides.at((sides.indexOf(current.side) + (turn ?? 0)) % sides.length) : sides[0];
    const walk = figure.points.filter((point) => point.side === side).sort((p, q) => p.x - q.x);
    const away = (point) => Math.abs(point.x - (current?.x ?? 0));
    const from = current?.side === side ? current
      : walk.reduce((best, point) => (away(point) < away(best) ? point : best));
    show(walk[walk.indexOf(from) + ((current && step) ?? 0)] ?? from);
    card.scrollIntoView({ block: "nearest" });
  });
}
