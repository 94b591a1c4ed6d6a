import { fork } from "node:child_process";
import { z } from "zod";
import { TABLE_SECRET } from "./table-secret";

const answerSchema = z.union([
  z.object({ id: z.int(), rows: z.array(z.record(z.string(), z.unknown())) }),
  z.object({ id: z.int(), error: z.string() }),
]);

type Value = string | number | boolean | null;

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The built product, running, with a way to its database. */
export interface Served {
  readonly origin: string;
  readonly query: (sql: string, ...values: readonly Value[]) => Promise<Rows>;
  /** Sends the process something else than a statement, and gives its answer. */
  readonly order: (message: Readonly<Record<string, Value>>) => Promise<Rows>;
  readonly stop: () => Promise<void>;
  /** What it has printed. */
  readonly output: () => string;
}

/**
 * Starts the product on a free port, as `npm start` does. The pages must be built.
 *
 * @param script what to run instead of the plain product
 */
export async function serve(
  env: Readonly<Record<string, string>>,
  script = "tests/policy/served-inside.ts",
): Promise<Served> {
  const child = fork(script, ["--port", "0"], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, DATABASE_URL: "", SESSION_SECRET: TABLE_SECRET, PORT: "", ...env },
  });
  let output = "";
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => {
      resolve();
    });
  });
  const origin = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /ready: (http:\/\/localhost:\d+)/u.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    void ended.then(() => {
      reject(new Error(`The product ended before it was ready:\n${output}`));
    });
  });
  const waiting = new Map<number, (answer: z.infer<typeof answerSchema>) => void>();
  child.on("message", (message) => {
    const answer = answerSchema.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let asked = 0;
  const order = async (message: Readonly<Record<string, unknown>>): Promise<Rows> => {
    asked += 1;
    const id = asked;
    const answer = await new Promise<z.infer<typeof answerSchema>>((resolve) => {
      waiting.set(id, resolve);
      child.send({ ...message, id });
    });
    if ("error" in answer) throw new Error(`${answer.error}\nin: ${JSON.stringify(message)}`);
    return answer.rows;
  };
  return {
    origin,
    output: () => output,
    order,
    query: (sql, ...values) => order({ sql, values }),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
