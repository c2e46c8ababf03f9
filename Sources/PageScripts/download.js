// What a reader takes away: the chart as it stands, and the rows behind it.

const looks = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
  "paint-order", "opacity", "font-family", "font-size", "font-weight", "text-anchor",
  "vector-effect"];
const svg = (name, attributes) =>
  set(document.createElementNS("http://www.w3.org/2000/svg", name), attributes);

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

// Under the page's name and what the address says beside it.
function keep(content, type, ending) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const name = `${location.pathname.split("/").at(-2)}${location.search}`
    .replaceAll(/(%..|[^\w.])+/g, "-") + ending;
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1e4);
}

// Lines of text, from the top of a picture down to the returned height.
function write(picture, lines, width) {
  const { color, fontFamily } = getComputedStyle(document.body);
  let height = 4;
  for (const [at, words] of lines.entries()) {
    const size = at ? 12 : 15;
    const most = Math.floor(width / size / 0.56);
    for (const line of words.match(RegExp(`.{1,${most}}(?=\\s|$)`, "g")) ?? []) {
      height += size * 1.4;
      picture.append(svg("text", { x: 0, y: height - size * 0.3, fill: color,
        "font-family": fontFamily, "font-size": `${size}px`, "font-weight": at ? 400 : 700 }));
      picture.lastChild.textContent = line.trim();
    }
  }
  return height + 10;
}

// The words, the legend and the chart in one picture, with every look written out, so that it needs
// no page.
function standalone({ box, words }) {
  const parts = [...box.querySelectorAll(":scope > svg")]
    .filter((part) => part.getBoundingClientRect().width);
  const paper = getComputedStyle(document.body).backgroundColor;
  const picture = svg("svg", {}), width = parts.at(-1).viewBox.baseVal.width;
  const lines = [document.querySelector("h1"), ...words.childNodes].map((one) => one.textContent);
  let height = write(picture, lines, width);
  for (const part of parts) {
    const copy = part.cloneNode(true), originals = part.querySelectorAll("*");
    copy.querySelectorAll("*").forEach((node, at) => {
      const style = getComputedStyle(originals[at]);
      if (style.display === "none") node.setAttribute("display", "none");
      else for (const look of looks) node.setAttribute(look, style.getPropertyValue(look));
      if (style.transform !== "none") node.setAttribute("transform", style.transform);
    });
    for (const node of copy.querySelectorAll("[display=none], .focus")) node.remove();
    for (const marker of copy.querySelectorAll("marker"))
      marker.setAttribute("overflow", "visible");
    picture.append(set(copy, { y: height }));
    height += part.viewBox.baseVal.height;
  }
  const size = { width, height };
  picture.prepend(svg("rect", { ...size, fill: paper }));
  return set(picture, { ...size, viewBox: `0 0 ${width} ${height}` });
}

const svgOf = (figure) =>
  keep(new XMLSerializer().serializeToString(standalone(figure)), "image/svg+xml", ".svg");

// Drawn by hand, at twice its size: an image of the SVG would need a looser policy than the page's.
function pngOf(figure) {
  const picture = standalone(figure);
  const canvas = Object.assign(document.createElement("canvas"), {
    width: 2 * picture.getAttribute("width"), height: 2 * picture.getAttribute("height") });
  const pen = canvas.getContext("2d");
  const of = (node, name) => Number.parseFloat(node.getAttribute(name)) || 0;

  function paint(node, path) {
    const [fill, stroke] = ["fill", "stroke"].map((look) => node.getAttribute(look) ?? "none");
    const draw = { fill: () => path ? pen.fill(path) : pen.fillText(node.textContent, 0, 0),
      stroke: () => path ? pen.stroke(path) : pen.strokeText(node.textContent, 0, 0) };
    pen.fillStyle = fill;
    pen.strokeStyle = stroke;
    pen.lineWidth = of(node, "stroke-width");
    pen.lineJoin = "round";
    pen.globalAlpha = Number(node.getAttribute("opacity") ?? 1);
    const dashes = (node.getAttribute("stroke-dasharray") ?? "").split(/[ ,]+/);
    pen.setLineDash(dashes.map(Number.parseFloat).filter(Boolean));
    // What is written has its halo below it.
    for (const part of path ? ["fill", "stroke"] : ["stroke", "fill"])
      if ({ fill, stroke }[part] !== "none") draw[part]();
  }

  function place(node, x, y, path) {
    pen.save();
    pen.translate(x, y);
    // Marks are larger on small screens: `matrix(1.5, 0, 0, 1.5, 0, 0)`.
    pen.transform(...(node.getAttribute("transform")?.match(/-?[\d.]+/g) ?? [1, 0, 0, 1, 0, 0]));
    paint(node, path);
    pen.restore();
  }

  function drawNode(node) {
    switch (node.localName) {
      case "svg": case "g":
        pen.save();
        if (node !== picture) pen.translate(0, of(node, "y"));
        for (const child of node.children) drawNode(child);
        return pen.restore();
      case "rect": {
        const path = new Path2D();
        path.rect(...["x", "y", "width", "height"].map((name) => of(node, name)));
        return place(node, 0, 0, path);
      }
      case "circle": {
        const path = new Path2D();
        path.arc(of(node, "cx"), of(node, "cy"), of(node, "r"), 0, 7);
        return place(node, 0, 0, path);
      }
      case "text":
        pen.font = ["font-weight", "font-size", "font-family"]
          .map((name) => node.getAttribute(name)).join(" ");
        pen.textAlign =
          { middle: "center", end: "right" }[node.getAttribute("text-anchor")] ?? "left";
        return place(node, of(node, "x"), of(node, "y") + of(node, "dy") * of(node, "font-size"));
      case "path": {
        const marker = node.getAttribute("marker-mid")?.slice(5, -1);
        if (!marker) return place(node, 0, 0, new Path2D(node.getAttribute("d")));
        // A marker stands at every place of the path but the first and the last, which repeat.
        const shape = picture.querySelector(`[id="${marker}"] path`);
        const steps = node.getAttribute("d").match(/-?[\d.]+/g).map(Number);
        let [x, y] = steps;
        for (let at = 2; at + 3 < steps.length; at += 2) {
          x += steps[at];
          y += steps[at + 1];
          place(shape, x, y, new Path2D(shape.getAttribute("d")));
        }
      }
    }
  }
  pen.scale(2, 2);
  drawNode(picture);
  canvas.toBlob((picture) => keep(picture, "image/png", ".png"));
}

// Models have columns of their own: all of them, in the order in which they come.
function csvOf({ points }, tables) {
  if (!points.length) throw Error("no runs");
  const names = [...new Set(tables.flatMap((table) => table.names))];
  const quoted = (cell = "") => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = points.map(({ row }) => Object.getPrototypeOf(row))
    .map((cells) => names.map((column) => quoted(cells[column])).join());
  keep([names.map(quoted).join(), ...lines, ""].join("\n"), "text/csv", ".csv");
}

// By kind: of a figure, and the tables that its runs come from.
export const save = { svg: svgOf, png: pngOf, csv: csvOf };
