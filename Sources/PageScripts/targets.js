// The table of targets, whose head a reader types over, and the marks at what does not follow.

import { targetField } from "./app.js";
import { $ } from "./controls.js";

// A speed as it is typed or linked, of two decimals as targets are shown: a comma is a decimal one
// but where it parts thousands.
function speed(text) {
  const plain = /^[1-9]\d{0,2}(,\d{3})+(\.|$)/.test(text) ? text.replaceAll(",", "")
    : text.replace(",", ".");
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) && plain >= 0.01 && plain < 1e9
    ? Number((+plain).toFixed(2)) : null;
}

// Makes the head of the table editable: `drawAll` draws the page, `remember` commits what was
// typed.
export function openTargets(view, { chosen, isPinned, stays }, drawAll, remember) {
  const { ask, text } = view;
  const table = $(".targets"), head = $("thead tr", table), caption = $("caption", table);
  const builtCaption = caption.textContent;
  const inputs = () => [...head.querySelectorAll("input")];
  const marks = [...document.querySelectorAll("[data-pinned]")].map((part) => {
    part.insertAdjacentHTML("afterbegin", `<p class="pinned-mark" hidden></p>`);
    return part.firstChild;
  });
  let typing, kept = [];

  // The head stays as long as its columns do, so that a reader can go on typing.
  function draw() {
    const { series, own, targets } = view;
    if (head.cells.length - 1 !== targets.length) {
      while (head.cells[1]) head.cells[1].remove();
      for (const index of targets.keys())
        head.insertAdjacentHTML("beforeend", `<th scope="col">${targetField(index, "")}</th>`);
    }
    if (!typing) kept = [...view.edited];
    inputs().forEach((input, index) => {
      input.defaultValue = text("target", own[index]);
      if (input !== typing) settle(input);
    });
    table.tBodies[0].innerHTML = ask("table", [isPinned(), targets.length, targets]).text;
    caption.textContent = isPinned() ? builtCaption
      : `${series[0].label} and ${series[1].label} at matched interactivity: ${chosen()}`;
    for (const mark of marks) {
      mark.hidden = !stays();
      mark.textContent = `This stays with ${stays()}`;
    }
  }

  const place = (input) => input.parentElement.cellIndex - 1;
  // What is said beside a target.
  const note = (input, words) => ($(".said", input.parentElement).textContent = words);
  function outside(target) {
    const { shared } = view, [low, high] = shared.slice(3, 5).map((end) => text("target", end));
    return target < shared[1] || target > shared[2]
      ? `${shared[0] ? "Both sides" : "Runs"} were measured `
        + `${low === high ? "at" : `from ${low} to`} ${high}` : "";
  }

  // A target as it is typed.
  function read(input) {
    const index = place(input), written = input.value.trim(), value = speed(written);
    const isWrong = Boolean(written) && value == null;
    input.ariaInvalid = isWrong;
    if (isWrong) return note(input, "Not a speed in tok/s/user");
    view.edited[index] = value;
    typing = input;
    drawAll();
    typing = null;
    note(input, outside(view.targets[index]));
  }
  // Shows the number that is read at.
  function settle(input) {
    const index = place(input);
    input.value = text("target", view.targets[index]);
    input.ariaInvalid = false;
    note(input, outside(view.targets[index]));
  }
  // To what was typed and left last. The table is drawn anew only for another number: a click on it
  // may be under way.
  function putBack(input) {
    const index = place(input), isOther = view.edited[index] != kept[index];
    view.edited[index] = kept[index];
    if (isOther) drawAll();
    settle(input);
  }
  // What is no speed when the reader goes on is put back; without anything it is the page's own.
  function leave(input) {
    if (input.ariaInvalid === "true") putBack(input);
    else settle(input);
  }

  function commit({ target }) {
    leave(target);
    kept = [...view.edited];
    remember();
  }

  head.addEventListener("input", ({ target }) => read(target));
  for (const event of ["change", "focusout"]) head.addEventListener(event, commit);
  head.addEventListener("keydown", (event) => {
    if (event.key === "Escape") putBack(event.target);
    if (event.key === "Escape" || event.key === "Enter") commit(event);
  });

  return {
    draw,
    restore(list) {
      view.edited = list.split(",").slice(0, 3).map(speed);
      kept = [...view.edited];
    },
    // Draws the page with what was typed before the controls worked.
    keepTyped(restore) {
      const active = document.activeElement;
      const typed = inputs().map(({ value, defaultValue }) =>
        (value === defaultValue ? null : value));
      // Where the reader is typing nothing is written, or the caret would move.
      if (typed[inputs().indexOf(active)] != null) typing = active;
      restore();
      typing = null;
      inputs().forEach((input, at) => {
        if (typed[at] == null) return;
        input.value = typed[at];
        read(input);
        if (input !== active) leave(input);
      });
      remember();
    },
  };
}
