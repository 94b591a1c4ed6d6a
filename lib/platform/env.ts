import path from "node:path";
import { z } from "zod";
import { Fault } from "./errors";

/** An empty variable counts as one that is not set: `PORT= npm start` means the default. */
const blankIsUnset = (value: unknown): unknown => (value === "" ? undefined : value);

const portProblem = { error: "PORT must be a number from 0 to 65535" };

const Variables = z.object({
  NODE_ENV: z.preprocess(
    blankIsUnset,
    z
      .enum(["development", "production", "test"], {
        error: "NODE_ENV must be development, production or test",
      })
      .default("development"),
  ),
  PORT: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^\d{1,5}$/, portProblem)
      .transform(Number)
      .pipe(z.int().max(65_535, portProblem))
      .default(3000),
  ),
  DATABASE_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, {
        error: "DATABASE_URL must start with postgresql:// (leave it out to use the built-in one)",
      })
      .optional(),
  ),
  RESIDUAL_DATA: z.preprocess(blankIsUnset, z.string().default(".data")),
  SESSION_SECRET: z.preprocess(
    blankIsUnset,
    z.string().min(32, { error: "SESSION_SECRET must have at least 32 characters" }).optional(),
  ),
});

const misconfigured = (sentence: string): Fault =>
  new Fault("misconfigured", "operator", `${sentence}.`);

/** The settings of this process, read once from its environment. */
export interface Env {
  readonly mode: "development" | "production" | "test";
  readonly port: number;
  /** PostgreSQL to use; without it PGlite keeps the database in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the folder that holds everything that must survive a restart. */
  readonly dataFolder: string;
  /** What cookies are signed with; without it one is made and kept in the data folder. */
  readonly sessionSecret: string | undefined;
}

/**
 * Reads the settings from a table of variables.
 *
 * @throws {Fault} `misconfigured`, with a sentence that names the variable and what it must be.
 */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Variables.safeParse(variables);
  if (!parsed.success) {
    throw misconfigured(parsed.error.issues.map((issue) => issue.message).join("; "));
  }
  const { NODE_ENV, PORT, DATABASE_URL, RESIDUAL_DATA, SESSION_SECRET } = parsed.data;
  // Several machines share one PostgreSQL: a secret that each made for itself would make the
  // cookies of one worthless on the next.
  if (NODE_ENV === "production" && DATABASE_URL !== undefined && SESSION_SECRET === undefined) {
    throw misconfigured(
      "SESSION_SECRET must be set when DATABASE_URL is: at least 32 characters, the same on every machine (openssl rand -hex 32 makes one)",
    );
  }
  return {
    mode: NODE_ENV,
    port: PORT,
    databaseUrl: DATABASE_URL,
    dataFolder: path.resolve(RESIDUAL_DATA),
    sessionSecret: SESSION_SECRET,
  };
}

let known: Env | undefined;

/** The settings of this process. Nothing else in the program reads the environment. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
