import { parseArgs } from "node:util";
import { type Env, readEnv } from "@/lib/platform/env";
import { Fault } from "@/lib/platform/errors";

/**
 * The settings of a command that serves: the environment, over it `--port`. They are put into the
 * environment as well, where the server's own code reads them.
 *
 * @throws {Fault} `misconfigured`, with a sentence that names the setting.
 */
export function servingSettings(mode: "production" | "development"): Env {
  const port = portArgument();
  Object.assign(process.env, {
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(port === undefined ? {} : { PORT: port }),
  });
  return readEnv(process.env);
}

function portArgument(): string | undefined {
  try {
    return parseArgs({ options: { port: { type: "string", short: "p" } } }).values.port;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : "unknown";
    throw new Fault("misconfigured", "operator", `${reason ?? ""}. The only option is --port.`);
  }
}
