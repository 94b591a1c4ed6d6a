import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The whole mail as it came over the line. */
  readonly raw: string;
  /** As they came, with their names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A mail server that keeps what it is sent. */
export interface MailServer {
  /** For SMTP_URL. */
  readonly url: string;
  /** The mails to an address so far. */
  readonly to: (address: string) => readonly Received[];
  /** The link in the mail to an address that is the n-th, as soon as it has come. */
  readonly linkTo: (address: string, nth: number) => Promise<string>;
  /** Refuses so many mails from now on. */
  readonly refuse: (count: number) => void;
  /** Takes the next mail in without answering, keeps nothing of it, and settles when it is there. */
  readonly swallow: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts one on a port that is free. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Received[] = [];
  let refused = 0;
  let swallow: (() => void) | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const take = async () => {
        const bytes = await buffer(stream);
        const { to, subject = "", text = "", headerLines } = await simpleParser(bytes);
        if (swallow !== undefined) {
          swallow();
          swallow = undefined;
          return;
        }
        refused -= 1;
        if (refused >= 0) {
          done(new Error("Not now"));
          return;
        }
        const headers = new Map(
          headerLines.map(({ key, line }) => [
            key,
            line
              .slice(line.indexOf(":") + 1)
              .replace(/\s+/gu, " ")
              .trim(),
          ]),
        );
        const raw = bytes.toString("utf8");
        mails.push({ to: [to].flat()[0]?.text ?? "", subject, text, raw, headers });
        done();
      };
      take().catch(done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const to = (wanted: string) => mails.filter((mail) => mail.to === wanted);
  return {
    url: `smtp://127.0.0.1:${String(address.port)}`,
    to,
    refuse: (count) => {
      refused = count;
    },
    swallow: () =>
      new Promise((resolve) => {
        swallow = resolve;
      }),
    linkTo: async (wanted, nth) => {
      for (let round = 0; round < 300; round += 1) {
        const link = /http:\S+/u.exec(to(wanted)[nth - 1]?.text ?? "")?.[0];
        if (link !== undefined) return link;
        await sleep(100);
      }
      throw new Error(`Mail ${String(nth)} to ${wanted} has not come`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
