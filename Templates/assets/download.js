// What a reader takes away: the chart as it stands, and the rows behind it.

const kept = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order",
  "opacity", "font-family", "font-size", "font-weight", "text-anchor", "vector-effect"];

export function save(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}

// The legend that is shown above the chart, with every look written out: nothing of the page is
// needed to show it.
function standalone(box) {
  const parts = [...box.querySelectorAll(":scope > svg")].filter((svg) => svg.getBoundingClientRect().width);
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  let height = 0;
  for (const part of parts) {
    const copy = part.cloneNode(true), originals = part.querySelectorAll("*");
    copy.querySelectorAll("*").forEach((node, at) => {
      const style = getComputedStyle(originals[at]);
      if (style.display === "none") return node.setAttribute("display", "none");
      for (const name of kept) node.setAttribute(name, style.getPropertyValue(name));
    });
    copy.querySelectorAll("[display=none], .focus").forEach((node) => node.remove());
    copy.setAttribute("y", height);
    height += part.viewBox.baseVal.height;
    picture.append(copy);
  }
  const width = parts.at(-1).viewBox.baseVal.width;
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of [["width", width], ["height", height], ["fill", getComputedStyle(document.body).backgroundColor]])
    paper.setAttribute(name, value);
  picture.prepend(paper);
  for (const [name, value] of [["viewBox", `0 0 ${width} ${height}`], ["width", width], ["height", height]])
    picture.setAttribute(name, value);
  return picture;
}

export const svgOf = (box) =>
  new Blob([new XMLSerializer().serializeToString(standalone(box))], { type: "image/svg+xml" });

export const csvOf = (tables, series) => {
  const lines = series.flatMap((one) => one.rows.map((row) => row.line));
  return new Blob([[tables[0].header, ...lines, ""].join("\n")], { type: "text/csv" });
};
