import { type ChildProcess, fork } from "node:child_process";
import { z } from "zod";

/** A process that sends what is due. */
export interface MailSender {
  /** Sends what is due at a moment, and gives how many mails went out; null where it was killed. */
  readonly send: (at: Date) => Promise<number | null>;
  readonly kill: () => Promise<void>;
}

/** Starts one. */
export async function runMailSender(env: Readonly<Record<string, string>>): Promise<MailSender> {
  const child = fork("tests/support/mail-sender.ts", {
    execArgv: ["--conditions=react-server", "--import", "tsx"],
    env: { ...process.env, NODE_ENV: "test", NODE_OPTIONS: "", ...env },
  });
  const ended = new Promise<null>((resolve) => {
    child.once("close", () => {
      resolve(null);
    });
  });
  const ready = await Promise.race([answerOf(child, z.object({ ready: z.literal(true) })), ended]);
  if (ready === null) throw new Error("The process ended before it was ready");
  return {
    send: async (at) => {
      const answer = answerOf(child, z.object({ sent: z.int() }));
      child.send(at.getTime());
      return (await Promise.race([answer, ended]))?.sent ?? null;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function answerOf<Shape extends z.ZodType>(
  child: ChildProcess,
  shape: Shape,
): Promise<z.output<Shape>> {
  return new Promise((resolve) => {
    child.once("message", (message) => {
      resolve(shape.parse(message));
    });
  });
}
