import { systemClock } from "./clock";

type Level = "info" | "warn" | "error";

/** What may be put beside a message: ids, counts and durations, never what a person wrote. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * One JSON object a line, on standard error: standard output belongs to the commands, some of which
 * answer in JSON there.
 */
function write(level: Level, message: string, fields: LogFields = {}): void {
  const line = { at: systemClock.now().toISOString(), level, message, ...fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The program's log: what an operator may want to read later, and nothing about a person. */
export const log = {
  info: (message: string, fields?: LogFields): void => {
    write("info", message, fields);
  },
  warn: (message: string, fields?: LogFields): void => {
    write("warn", message, fields);
  },
  /** Logs a fault with its stack; what a person sees of it is decided elsewhere. */
  error: (message: string, error?: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : undefined;
    write("error", message, stack === undefined ? {} : { stack });
  },
} as const;
