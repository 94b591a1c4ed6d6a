import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { classFile } from "@/tests/support/class-file";
import { writeDataSet } from "./data-set";
import { markOf } from "./our-results";

/** The numbers of R that a report and its export have too. */
const WANTED =
  /^(?:quiz[.](?:mean|median|sd|skewness|kurtosis|alpha)|item[.]\d+[.](?:facility|sd|rest|efficiency|weight|option[.][A-E]))$/u;

const rowsSchema = z.array(z.array(z.string()));

const rowsOf = (text: string, delimiter: string): readonly (readonly string[])[] =>
  rowsSchema.parse(parse(text, { delimiter }));

/**
 * Has R compute the figures of the exam that a browser test imports, and writes them where that test
 * reads them: `npx tsx tests/independent/class-file.ts`.
 */
function run(): void {
  const { answers, key } = classFile();
  const keys = rowsOf(key, ";").map(([, right = ""]) => right);
  const choices = rowsOf(answers, ";")
    .slice(1)
    .map(([, ...row]) => row.map((choice) => (choice === "" ? null : choice)));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-class-file-"));
  writeDataSet(path.join(folder, "class"), {
    name: "class",
    marks: choices.map((row) => row.map((choice, item) => markOf(choice, keys[item]))),
    choices,
    groups: choices.map(() => ""),
    variants: choices.map(() => ""),
  });
  const script = path.join(import.meta.dirname, "statistics.R");
  execFileSync("Rscript", [script, folder], { stdio: ["ignore", "inherit", "inherit"] });
  const results = rowsOf(fs.readFileSync(path.join(folder, "class", "results.csv"), "utf8"), ",");
  fs.rmSync(folder, { recursive: true });
  const figures = results.flatMap(([name = "", value = ""]) =>
    WANTED.test(name) ? [[name, Number(value)] as const] : [],
  );
  const file = path.join(import.meta.dirname, "../support/class-file-by-r.json");
  fs.writeFileSync(file, `${JSON.stringify(Object.fromEntries(figures), null, 2)}\n`);
  console.log(`${String(figures.length)} figures in ${file}`);
}

run();
