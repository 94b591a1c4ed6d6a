import fs from "node:fs";
import path from "node:path";
import { rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { seededRandom } from "@/lib/statistics/interval/seeded-random";

/** Answers of a class: a row a learner, a column an item. */
export interface DataSet {
  readonly name: string;
  readonly marks: readonly (readonly Rational[])[];
  /** The one option that was ticked; null for blank. */
  readonly choices: readonly (readonly (string | null)[])[];
  readonly groups: readonly string[];
  readonly variants: readonly string[];
  /** Whether curves are to be compared with those of whole response patterns. */
  readonly patterns?: boolean;
}

/** The sizes and shapes that are tried: n learners, p items, d parts of a mark. */
const SHAPES = [
  { n: 5, p: 3, d: 1 },
  { n: 12, p: 6, d: 1 },
  { n: 30, p: 2, d: 1 },
  { n: 60, p: 10, d: 1 },
  { n: 60, p: 10, d: 3 },
  { n: 250, p: 5, d: 4 },
  { n: 500, p: 20, d: 1 },
  { n: 1000, p: 40, d: 2 },
] as const;

/** Random classes whose learners differ in ability, and classes that leave formulas nothing. */
export function dataSets(): readonly DataSet[] {
  const random = SHAPES.flatMap((shape, index) =>
    [1, 2, 3].map((round) => randomSet({ ...shape, seed: 100 * index + round })),
  );
  const flat = (name: string, n: number, p: number, mark: (i: number, j: number) => number) =>
    plain(
      name,
      Array.from({ length: n }, (_, i) =>
        Array.from({ length: p }, (_, j) => rational(mark(i, j))),
      ),
    );
  return [
    ...random,
    flat("one-learner", 1, 4, (_, j) => j % 2),
    flat("two-learners", 2, 4, (i, j) => (i + j) % 2),
    flat("one-item", 20, 1, (i) => i % 2),
    flat("everyone-right", 15, 4, () => 1),
    flat("all-blank", 15, 4, () => 0),
    flat("one-item-varies", 15, 4, (i, j) => (j === 2 && i < 5 ? 1 : 0)),
    flat("everyone-alike-in-total", 20, 2, (i, j) => (i + j) % 2),
    flat("perfectly-parted", 60, 4, (i) => (i < 30 ? 1 : 0)),
  ];
}

interface Shape {
  readonly n: number;
  readonly p: number;
  readonly d: number;
  readonly seed: number;
}

function randomSet({ n, p, d, seed }: Shape): DataSet {
  const random = seededRandom(seed);
  const normal = () => random() + random() + random() + random() - 2;
  const rows = Array.from({ length: n }, () => {
    const ability = 2 * normal();
    return Array.from({ length: p }, (_, item) => {
      const ease = 1 / (1 + Math.exp((item % 5) - 2 - (item % 7 === 6 ? -0.5 : 1) * ability));
      const parts = Array.from({ length: d }, () => (random() < ease ? 1 : 0));
      return rational(
        parts.reduce<number>((sum, part) => sum + part, 0),
        d,
      );
    });
  });
  const set = plain(`random-${n}-${p}-${d}-${seed}`, rows);
  const wrong = ["B", "C", "D", null];
  return {
    ...set,
    choices: rows.map((row) =>
      row.map((mark) => (mark.numerator > 0n ? "A" : (wrong[Math.floor(random() * 4)] ?? null))),
    ),
    groups: rows.map(() => ["r", "f", "f"][Math.floor(random() * 3)] ?? ""),
    variants: rows.map(() => ["x", "y", "z"][Math.floor(random() * 3)] ?? ""),
  };
}

const plain = (name: string, marks: DataSet["marks"]): DataSet => ({
  name,
  marks,
  choices: marks.map((row) => row.map((mark) => (mark.numerator > 0n ? "A" : null))),
  groups: marks.map((_, i) => (i % 2 === 0 ? "r" : "f")),
  variants: marks.map((_, i) => (i % 3 === 0 ? "x" : "y")),
});

/** Writes what the R script reads into a folder of its own. */
export function writeDataSet(folder: string, set: DataSet): void {
  fs.mkdirSync(folder, { recursive: true });
  const head = (set.marks[0] ?? []).map((_, item) => `i${item + 1}`).join(",");
  const write = (file: string, lines: readonly string[]): void => {
    fs.writeFileSync(path.join(folder, file), `${lines.join("\n")}\n`);
  };
  write("marks.csv", [head, ...set.marks.map((row) => row.map(toNumber).join(","))]);
  write("choices.csv", [
    head,
    ...set.choices.map((row) => row.map((c) => c ?? "(blank)").join(",")),
  ]);
  write("learners.csv", [
    "group,variant",
    ...set.groups.map((group, index) => `${group},${set.variants[index] ?? ""}`),
  ]);
  if (set.patterns === true) write("patterns", []);
}
