// The form: which rows a reader chooses, in what words, and how the address holds it.

// The first element of a query.
export const $ = (query, within = document) => within.querySelector(query);
// A new element with text.
export const element = (name, className, text = "") =>
  Object.assign(document.createElement(name), { className, textContent: text });
// "a, b and c", without a last one that is not there.
export const listed = (names) =>
  [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");

// Puts the form into the page and fills it from the rows; returns it with what the other parts ask
// of it.
export function openControls(page, markup, rows, view) {
  const { its, entry, label, registries } = view;
  page.insertAdjacentHTML("beforeend", markup);
  const form = $("form", page), said = $(".said", page);
  const field = form.elements, also = $(".also", form);

  // Of what varies or is fixed there is nothing to choose.
  const filters = ["sequence", "precision", "spec_method", "framework", "serving", "vendor"];
  const pinned = { sequence: its.sequence, precision: its.pinned };
  const standard = (name) => pinned[name] ?? field[name].options?.[0].value;
  const byNumber = (p, q) => p.localeCompare(q, "en", { numeric: true });
  for (const name of filters) {
    const values = [...new Set(rows.map((row) => row[name]))].sort(byNumber);
    const known = registries[name]?.map((one) => one.key).filter((key) => values.includes(key));
    for (const key of known ?? values)
      field[name].add(new Option(label(name, key), key, key === pinned[name]));
    const isSettled = name === its.varies || (name !== "sequence" && its[name])
      || (name === "vendor" && its.varies !== "hardware");
    field[name].closest("label").hidden = isSettled || values.length < 2;
  }
  // What no run records cannot be drawn.
  for (const option of form.querySelectorAll("[data-needs]"))
    option.disabled = !rows.some((row) => row[option.dataset.needs]);
  for (const { key, label } of registries[its.varies]) {
    if ([its.a, its.b].includes(key) || !rows.some((row) => row[its.varies] === key)) continue;
    also.insertAdjacentHTML("beforeend",
      `<label><input type="checkbox" name="also" value="${key}"> </label>`);
    also.lastChild.append(label);
  }
  also.hidden = !$("input", also);
  const others = () => [...also.querySelectorAll(":checked")].map((box) => box.value);

  const isHidden = (one) => one.closest("label").hidden;
  // What is chosen, in words.
  const chosen = () => listed(filters
    .filter((name) => name === "sequence"
      || (!isHidden(field[name]) && (field[name].value || pinned[name])))
    .map((name) => field[name].selectedOptions[0].text));
  const isPinned = () => filters.every((name) => field[name].value === standard(name));

  return {
    form, field, said, filters, chosen, isPinned,
    // What the words of the page stay with while something else is shown; nothing while it is not.
    stays() {
      if (isPinned()) {
        const own = view.own.map((one) => view.text("target", one));
        return view.isEdited() ? `${listed(own)} tok/s/user` : "";
      }
      const isFiltered = filters.slice(2).some((name) => field[name].value);
      return listed([its.sequence, its.pinned && label("precision", its.pinned)])
        + (isFiltered ? ", unfiltered" : "");
    },

    // What is drawn: the two sides, then what the reader puts beside them, each with its chosen
    // rows.
    series: () => [its.a, its.b, ...others()].map((key) => ({
      label: label(its.varies, key),
      chip: entry("hardware", its.varies === "hardware" ? key : its.hardware),
      rows: rows.filter((row) => row[its.varies] === key
        && filters.every((name) => !field[name].value || row[name] === field[name].value)),
    })),

    // What differs from the default, as the address has it.
    state: () => new URLSearchParams([...new FormData(form)]
      .filter(([name, value]) => value !== standard(name))),
    restore(state) {
      form.reset();
      for (const [name, value] of state) {
        if (name === "also" || name === "frontier")
          for (const box of form.querySelectorAll(`[name=${name}]`))
            box.checked ||= box.value === value;
        else if (field[name]?.options && !isHidden(field[name])
          && [...field[name].options].some((one) => one.value === value && !one.disabled))
          field[name].value = value;
      }
    },
  };
}
