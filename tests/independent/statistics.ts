import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { findings } from "@/lib/statistics/finding/findings";
import { itemStatistics } from "@/lib/statistics/item/item-statistics";
import { markSpread } from "@/lib/statistics/item/mark-spread";
import { restReliability } from "@/lib/statistics/response/rest-reliability";
import { dataSets, writeDataSet, type DataSet } from "./data-set";
import { cubesOf, markOf, ourResults } from "./our-results";

/** Largest difference, relative above 1 and absolute below, that is still the same number. */
const SAME = 1e-8;

/**
 * Compares lib/statistics with R on random and degenerate classes, and on a file of choices:
 * `npx tsx tests/independent/statistics.ts [choices.csv key.csv [group-column]]`.
 */
function run([choices, key, group]: readonly string[]): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-statistics-"));
  const given = choices === undefined || key === undefined ? [] : [read(choices, key, group)];
  const sets = [...dataSets(), ...given];
  for (const set of sets) writeDataSet(path.join(folder, set.name), set);
  const script = path.join(import.meta.dirname, "statistics.R");
  execFileSync("Rscript", [script, folder], { stdio: ["ignore", "inherit", "inherit"] });

  const families = new Map<string, { compared: number; largest: number; where: string }>();
  const differ: string[] = [];
  for (const set of sets) {
    const ours = ourResults(set);
    const results = [...resultsIn(path.join(folder, set.name, "results.csv"))];
    // What went through an import is compared with the same numbers of R.
    const again = results.flatMap(({ name, theirs }) => {
      const imported = name.replace(/(odds|mh)$/u, "imported.$1");
      return imported !== name && ours.has(imported) ? [{ name: imported, theirs }] : [];
    });
    for (const { name, theirs } of [...results, ...again]) {
      const mine = ours.get(name) ?? null;
      const where = `${set.name} ${name}`;
      const difference = distance(mine, theirs);
      const family = name.replace(/\d+/gu, "#").replace(/option[.]\w+/u, "option");
      const known = families.get(family) ?? { compared: 0, largest: 0, where: "" };
      if (difference >= known.largest) Object.assign(known, { largest: difference, where });
      known.compared += 1;
      families.set(family, known);
      // What is another method is reported, and not held to be the same.
      if (difference > SAME && !name.startsWith("patterns.")) {
        differ.push(`${where}: ${String(mine)} here, ${String(theirs)} in R`);
      }
    }
  }
  for (const [family, { compared, largest, where }] of [...families].sort()) {
    console.log(
      `${family.padEnd(26)} ${String(compared).padStart(5)}  ${largest.toExponential(1)}  ${where}`,
    );
  }
  for (const set of given) describe(set);
  fs.rmSync(folder, { recursive: true });
  console.log(differ.length === 0 ? "No difference." : differ.slice(0, 40).join("\n"));
  if (differ.length > 0) process.exitCode = 1;
}

function distance(mine: number | null, theirs: number | null): number {
  if (mine === null || theirs === null) return mine === theirs ? 0 : Infinity;
  return Math.abs(mine - theirs) / Math.max(1, Math.abs(theirs));
}

function* resultsIn(file: string): Generator<{ name: string; theirs: number | null }> {
  for (const [name = "", value = ""] of rowsOf(file).slice(1)) {
    yield { name, theirs: value === "NA" ? null : Number(value) };
  }
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const rows: unknown = parse(fs.readFileSync(file));
  if (!Array.isArray(rows)) throw new Error(`no rows in ${file}`);
  return rows.map((row: unknown) => (Array.isArray(row) ? row.map(String) : []));
}

/** A file of choices, an item a column, and its key, an item a row. */
function read(choicesFile: string, keyFile: string, groupColumn?: string): DataSet {
  const [head = [], ...rows] = rowsOf(choicesFile);
  const keys = rowsOf(keyFile)
    .slice(1)
    .map(([key = ""]) => key);
  const choices = rows.map((row) =>
    keys.map((_, item) => {
      const choice = row[item] ?? "";
      return choice === "" || choice === "NA" ? null : choice;
    }),
  );
  const column = groupColumn === undefined ? -1 : head.indexOf(groupColumn);
  return {
    name: "given",
    marks: choices.map((row) => row.map((choice, item) => markOf(choice, keys[item]))),
    choices,
    groups: rows.map((row) => ({ "0": "r", "1": "f" })[row[column] ?? ""] ?? ""),
    variants: rows.map(() => ""),
    patterns: true,
  };
}

/** What the findings say of the file that was given. The key is the choice that earns a mark. */
function describe(set: DataSet): void {
  const { items } = cubesOf(set);
  items.forEach((cube, index) => {
    const others = items.filter((_, place) => place !== index).map(markSpread);
    const statistics = itemStatistics(cube, {
      seed: 1,
      reliability: restReliability(cube, others).value ?? undefined,
      groups: { reference: "r", focal: "f" },
    });
    const right = set.choices.flatMap((row, learner) =>
      set.marks[learner]?.[index]?.numerator === 1n ? (row[index] ?? []) : [],
    );
    const { n, options } = statistics;
    const key = { right: [...new Set(right)], ticks: "one" } as const;
    const found = findings(statistics, [{ key, n, options, cube }]);
    for (const finding of found) console.log(`item ${index + 1}: ${JSON.stringify(finding)}`);
    const { discrimination, difficulty } = statistics.response?.value ?? {};
    const curve = `a ${String(discrimination?.toFixed(2))} b ${String(difficulty?.toFixed(2))}`;
    console.log(
      `item ${index + 1}: facility ${String(statistics.facility.value?.toFixed(3))} ${curve}`,
    );
    for (const { option, ticked, restCorrelation, curve: fifths } of statistics.options) {
      const shares = fifths.map(({ share }) => share.value?.toFixed(2)).join(" ");
      console.log(
        `  ${option}${right.includes(option) ? "*" : " "} ${ticked} r ${String(restCorrelation.value?.toFixed(3))} | ${shares}`,
      );
    }
  });
}

run(process.argv.slice(2));
