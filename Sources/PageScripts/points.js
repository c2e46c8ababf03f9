// A figure's points: by pointer, touch and keyboard, with the run behind each.

import { $, element } from "./controls.js";
import { interactivity } from "./rows.js";

const reach = 24;

export function followPoints(figure, { text, label }) {
  const { box } = figure;
  figure.words.insertAdjacentHTML("beforebegin", `<p class="point-card" role="status" hidden></p>`);
  const card = figure.words.previousSibling;
  box.tabIndex = 0;
  box.setAttribute("role", "application");
  box.setAttribute("aria-label", `${figure.title}. Left and right walk along the runs, up and down change the side.`);
  let current, isKept;

  const chart = () => $(":scope > svg:not(.legend)", box);

  function show(point) {
    if (point === current) return;
    current = point;
    $(".focus", box)?.remove();
    card.textContent = "";
    card.hidden = !point;
    isKept &&= Boolean(point);
    if (!point) return;
    chart().insertAdjacentHTML("beforeend", `<circle class="focus" cx="${point.x}" cy="${point.y}" r="8"/>`);
    const { row } = point;
    const parallel = (half) => row[`${half}_tp`] && `TP${row[`${half}_tp`]} EP${row[`${half}_ep`] || 1}`;
    const deployment = row.serving === "disaggregated"
      ? `disaggregated, prefill ${parallel("prefill") ?? "unknown"}, decode ${parallel("decode") ?? "unknown"}` : parallel("decode");
    card.append(element("strong", "", point.label), " ", [
      label("framework", row.framework), label("precision", row.precision), label("spec_method", row.spec_method),
      deployment, `${text("count", row.conc)} in flight`,
      `${text("interactivity", interactivity(row))} tok/s/user`, `${text("tableThroughput", row.tput_per_gpu)} tok/s/GPU`,
      row.median_ttft && `first token after ${text("seconds", row.median_ttft)}`, row.date].filter(Boolean).join(" · "));
    if (/^https?:/.test(row.run_url)) {
      const link = element("a", "", "run");
      link.href = row.run_url;
      card.append(" · ", link);
    }
  }

  function nearest(event) {
    const svg = chart(), frame = svg?.getBoundingClientRect();
    if (!frame || event.target.closest("figcaption, .point-card")) return current;
    const scale = frame.width / svg.viewBox.baseVal.width;
    let best, least = reach;
    for (const point of figure.points) {
      const distance = Math.hypot(frame.x + point.x * scale - event.clientX, frame.y + point.y * scale - event.clientY);
      if (distance <= least) [best, least] = [point, distance];
    }
    return best;
  }

  figure.clear = () => show();
  // A click keeps the card, so that its link can be reached.
  box.addEventListener("pointermove", (event) => event.pointerType === "mouse" && !isKept && show(nearest(event)));
  box.addEventListener("click", (event) => {
    show(nearest(event));
    isKept = Boolean(current);
  });
  box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || show());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return show();
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], turn = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.target !== box || !figure.points.length || !(step || turn)) return;
    event.preventDefault();
    const sides = [...new Set(figure.points.map((point) => point.side))];
    const at = current && figure.points.includes(current) ? current : null;
    const side = at ? sides.at((sides.indexOf(at.side) + (turn ?? 0)) % sides.length) : sides[0];
    const walk = figure.points.filter((point) => point.side === side).sort((p, q) => p.x - q.x);
    const near = walk.reduce((best, point) => (at && Math.abs(point.x - at.x) < Math.abs(best.x - at.x) ? point : best), walk[0]);
    const next = at?.side === side ? walk.indexOf(at) + (step ?? 0) : walk.indexOf(near);
    show(walk[Math.min(Math.max(next, 0), walk.length - 1)]);
  });
}
