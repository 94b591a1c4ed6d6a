import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { OpenScenario } from "@/lib/loss/open-scenario";
import { answer, type Answer } from "./work-answer";
import { printWorking } from "./work-report";
import { readScenario } from "./work-scenario";

const USAGE = `Usage:
  npm run --silent work -- 'share(L2, bright) > share(L1, bright)' --assume scenario.json
  npm run --silent work -- --json < lines.jsonl`;

/** Far longer than anything readable: beyond it a line is refused unread. */
const LONGEST_LINE = 100_000;

const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
  assume: z.unknown().optional(),
});

/**
 * `npm run work`: works out one expression or claim, with its steps; or, with `--json`, one JSON
 * object a line from standard input to one a line on standard output. A line that cannot be used
 * gets its problems and the batch goes on.
 */
async function work(): Promise<void> {
  const options = readOptions();
  if (!options) return;
  const scenario = options.assume === undefined ? undefined : readScenarioFile(options.assume);
  if (scenario === null) return;
  if (options.json) await answerLines(scenario);
  else console.log(printWorking(options.text, scenario));
}

interface Options {
  readonly text: string;
  readonly json: boolean;
  readonly assume: string | undefined;
}

function readOptions(): Options | null {
  try {
    const { values, positionals } = parseArgs({
      options: { assume: { type: "string" }, json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [text, extra] = positionals;
    const isFit = values.json ? text === undefined : text !== undefined && extra === undefined;
    if (isFit) return { text: text ?? "", json: values.json, assume: values.assume };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  refuse(USAGE);
  return null;
}

function readScenarioFile(file: string): OpenScenario | null {
  // npm runs commands in the package's folder; the path is meant from where it was typed.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  try {
    const made = readScenario(JSON.parse(fs.readFileSync(path.resolve(from, file), "utf8")));
    if (made.scenario) return made.scenario;
    refuse(made.problems.join("\n"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    refuse(`The file ${file} ${reason}.`);
  }
  return null;
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

async function answerLines(scenario: OpenScenario | undefined): Promise<void> {
  // Whoever reads the answers may have seen enough (`| head`): that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const lines = readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() === "") continue;
    const isTaken = process.stdout.write(`${JSON.stringify(answerLine(line, scenario))}\n`);
    if (!isTaken) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
}

function answerLine(line: string, scenario: OpenScenario | undefined): Answer {
  if (line.length > LONGEST_LINE) {
    return unusable(null, "this line is too long", line.length);
  }
  const parsed = parseLine(line);
  if (!parsed) return unusable(null, "this line is not JSON", line.length);
  const request = requestSchema.safeParse(parsed.json);
  if (!request.success) {
    const message = "this line should be an object with an id and a text";
    return unusable(idOf(parsed.json), message, line.length);
  }
  const { text, assume } = request.data;
  const id = request.data.id ?? null;
  if (assume === undefined || assume === null) return answer(id, text, scenario);
  const made = readScenario(assume);
  if (made.scenario) return answer(id, text, made.scenario);
  const problems = made.problems.map((message) => ({ message, start: 0, end: text.length }));
  return { id, verdict: null, steps: [], problems };
}

function parseLine(line: string): { readonly json: unknown } | null {
  try {
    return { json: JSON.parse(line) };
  } catch {
    return null;
  }
}

function idOf(json: unknown): Answer["id"] {
  const found = z.object({ id: z.union([z.string(), z.number()]) }).safeParse(json);
  return found.success ? found.data.id : null;
}

function unusable(id: Answer["id"], message: string, length: number): Answer {
  return { id, verdict: null, steps: [], problems: [{ message, start: 0, end: length }] };
}

await work();
