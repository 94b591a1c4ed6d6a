import { type ChildProcess, fork } from "node:child_process";
import { z } from "zod";

/** A server of live events in a process of its own. */
export interface LiveProcess {
  readonly origin: string;
  readonly port: number;
  /** Its resident memory, in kilobytes. */
  readonly kilobytes: () => Promise<number>;
  /** Tells of an event, and settles when that is committed. */
  readonly tell: (topic: string, kind: string) => Promise<void>;
  /** Holds it still and lets it go on. */
  readonly signal: (signal: "SIGSTOP" | "SIGCONT") => void;
  /** Ends it, and settles with how it ended. */
  readonly stop: (signal: "SIGTERM" | "SIGKILL") => Promise<number | NodeJS.Signals>;
}

/** Starts one; on any port where none is given. */
export async function runLiveServer(
  env: Readonly<Record<string, string>>,
  port = 0,
): Promise<LiveProcess> {
  const child = fork("tests/support/live-server.ts", {
    execArgv: ["--conditions=react-server", "--expose-gc", "--import", "tsx"],
    env: {
      ...process.env,
      DATABASE_URL: "",
      NODE_ENV: "test",
      NODE_OPTIONS: "",
      ...env,
      PORT: String(port),
    },
  });
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("close", (code, signal) => {
      resolve(signal ?? code ?? 1);
    });
  });
  const { origin } = await answerOf(child, ended, z.object({ origin: z.url() }));
  return {
    origin,
    port: Number(new URL(origin).port),
    kilobytes: async () => {
      child.send("memory");
      return (await answerOf(child, ended, z.object({ kilobytes: z.number() }))).kilobytes;
    },
    tell: async (topic, kind) => {
      const reply = await fetch(`${origin}/tell?topic=${topic}&kind=${kind}`, { method: "POST" });
      if (reply.status !== 204) throw new Error(`The server answered ${String(reply.status)}`);
    },
    signal: (signal) => {
      child.kill(signal);
    },
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function answerOf<Shape extends z.ZodType>(
  child: ChildProcess,
  ended: Promise<unknown>,
  shape: Shape,
): Promise<z.output<Shape>> {
  return new Promise((resolve, reject) => {
    const take = (message: unknown): void => {
      const answer = shape.safeParse(message);
      if (!answer.success) return;
      child.off("message", take);
      resolve(answer.data);
    };
    child.on("message", take);
    void ended.then((how) => {
      reject(new Error(`The server ended (${String(how)}) before it answered`));
    });
  });
}
