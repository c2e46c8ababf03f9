// The published rows: reading them, and what the kernel is given of each.

// RFC 4180. Each record as an object whose prototype has its cells, so that what is added to a row
// hides no column; the columns as `names`.
export function parse(csv) {
  const records = [];
  let cells = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match.index >= csv.length && !cells.length) break;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2]);
    if (match[3] === ",") continue;
    if (records.names && cells.length !== records.names.length) throw Error("rows cut off");
    if (records.names)
      records.push(Object.create(
        Object.fromEntries(records.names.map((name, at) => [name, cells[at]]))));
    else records.names = cells;
    cells = [];
  }
  return records;
}

// A cell's number; null when the cell is empty.
export const number = (text) => (text ? Number(text) : null);
const isAgentic = (row) => row.benchmark_type === "agentic_traces";

const interactivity = (row) => number(isAgentic(row) ? row.p90_intvty : row.median_intvty);

// Adds what a row is chosen by and no column says: `1k/1k` where both lengths are multiples of
// 1024.
export function prepare(row, vendor) {
  const lengths = [row.isl, row.osl].map(Number);
  const inThousands = lengths.every((length) => length % 1024 === 0);
  row.sequence = isAgentic(row) ? "agentic-traces"
    : lengths.map((length) => (inThousands ? `${length / 1024}k` : length)).join("/");
  row.serving = row.disagg === "true" ? "disaggregated" : "aggregate";
  row.vendor = vendor ?? "";
}

// The numbers of a point, in the order of Session.swift.
export const point = (row, engine) => [
  interactivity(row), number(row.tput_per_gpu), number(row.input_tput_per_gpu),
  number(row.output_tput_per_gpu), row.disagg === "true", number(row.num_prefill_gpu),
  number(row.num_decode_gpu), number(row.conc), number(row.median_ttft), number(row.median_e2el),
  engine,
];
