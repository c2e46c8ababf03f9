// Asks the browser's kernel, in Node, for everything that a built site's comparison.json files say,
// and prints each difference on a line of its own, then how many values were compared.
//
//     node kernel_check.mjs site/            every workload of every comparison of the site
//     node kernel_check.mjs site/ cases.json  what cases expect, to 1e-9

import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [root, cases] = process.argv.slice(2);
const read = (path) => readFileSync(join(root, path), "utf8");

// The page's own modules: Node takes them for modules only by the ending of their names.
const copies = mkdtempSync(join(tmpdir(), "kernel-"));
const module = (name) => {
  copyFileSync(join(root, "assets", `${name}.js`), join(copies, `${name}.mjs`));
  return import(join(copies, `${name}.mjs`));
};
const [{ openKernel }, { parse, point, prepare }] = await Promise.all([module("kernel"), module("rows")]);
const { ask } = await openKernel(readFileSync(join(root, "assets/kernel.wasm")));

let compared = 0;
function expect(where, found, expected, tolerance = 0) {
  compared++;
  const isEqual = expected === null ? Number.isNaN(found)
    : tolerance ? Math.abs(found - expected) <= tolerance * Math.abs(expected) : Object.is(found, expected);
  if (!isEqual) console.log(`${where}: ${found}, not ${expected}`);
}

// `side` is null where it was not measured.
function expectSide(where, found, side, tolerance) {
  if (!side) return found.slice(0, 7).forEach((one) => expect(where, one, null));
  const names = ["throughput", "input_throughput", "output_throughput", "cost", "tok_s_mw", "concurrency"];
  names.forEach((name, at) => {
    // The half of an independent sum may fall on the other side.
    const isHalf = tolerance && name === "concurrency" && Math.abs(found[at] - side[name]) === 1;
    if (name in side) expect(`${where} ${name}`, isHalf ? side[name] : found[at], side[name], tolerance);
  });
  expect(`${where} range`, found[6], side.below_range ? -1 : side.above_range ? 1 : 0);
}

const kinds = ["lead", "within-bracket", "tie", "none"];

function checkPage(path, registries, tables) {
  const its = JSON.parse(read(path));
  const page = Object.fromEntries(new URLSearchParams(
    read(path.replace("comparison.json", "index.html")).match(/data-page="([^"]*)"/)[1].replaceAll("&amp;", "&")));
  const engines = registries.framework.map((one) => one.key);
  const rows = (page.varies === "model" ? [page.a, page.b] : [page.model])
    .flatMap((key) => tables[registries.model.find((one) => one.key === key).slug])
    .filter((row) => ["model", "hardware", "precision"].every((name) => !page[name] || row[name] === page[name]));
  for (const workload of its.workloads) {
    const where = `${its.slug} ${workload.sequence} ${workload.precision ?? ""}`;
    const sides = ["a", "b"].map((side) => {
      const own = rows.filter((row) => row[page.varies] === page[side] && row.sequence === workload.sequence
        && (page.varies === "precision" || !workload.precision || row.precision === workload.precision));
      const prices = its.prices[side];
      return ["", prices.price_per_gpu_hour, prices.power_kw, own.length,
        own.map((row) => point(row, engines.indexOf(row.framework)))];
    });
    const shared = ask("load", [registries.tie_threshold, 2, sides]).numbers;
    workload.range.forEach((end, at) => expect(`${where} range`, shared[3 + at], end));
    const targets = workload.points.map((one) => one.target);
    targets.forEach((target, at) => expect(`${where} target`, shared[6 + at], target));
    expect(`${where} targets`, shared.length - 6, targets.length);
    const found = ask("readings", [targets.length, targets]).numbers;
    workload.points.forEach((one, at) => {
      const own = found.slice(23 * at);
      expectSide(`${where} ${one.target} a`, own, one.a);
      expectSide(`${where} ${one.target} b`, own.slice(7), one.b);
      Object.values(one.verdicts).forEach((verdict, metric) => {
        const [kind, winner, ratio] = own.slice(14 + 3 * metric);
        const name = `${where} ${one.target} verdict ${metric}`;
        expect(name, kind, kinds.indexOf(verdict.kind));
        expect(name, winner, verdict.winner && "ab".indexOf(verdict.winner));
        expect(name, ratio, verdict.ratio);
      });
    });
  }
}

function checkCase({ price_per_gpu_hour: price, kw_per_gpu: power, points, expected }, index) {
  const numbers = points.map(([x, y, input, output, concurrency]) => [x, y, input, output, 0, null, null, concurrency, null, null, 0]);
  ask("load", [0.01, 2, "a", price, power, points.length, numbers, "b", null, null, 0]);
  const targets = expected.map((one) => one.target);
  const found = ask("readings", [targets.length, targets]).numbers;
  expected.forEach((one, at) => expectSide(`case ${index} at ${one.target}`, found.slice(23 * at), one, 1e-9));
}

if (cases) JSON.parse(readFileSync(cases)).forEach(checkCase);
else {
  const registries = JSON.parse(read("data/registries.json"));
  const tables = Object.fromEntries(readdirSync(join(root, "data")).filter((name) => name.endsWith(".csv"))
    .map((name) => [name.slice(0, -4), parse(read(`data/${name}`)).map((row) => (prepare(row), row))]));
  for (const { url } of JSON.parse(read("comparisons.json")))
    checkPage(`${url}comparison.json`, registries, tables);
}
console.log(compared);
