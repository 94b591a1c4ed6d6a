import "server-only";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { Fault } from "./errors";
import { type IncomingMail, readMail } from "./incoming-mail";
import { log } from "./log";

/** What became of a mail, with a sentence for whoever sent it. */
export interface Answer {
  readonly kind: "taken" | "refused" | "later";
  readonly words: string;
}

interface Receiving {
  readonly host: string;
  /** 0 for one that is free. */
  readonly port: number;
  /** Why nothing is taken for an address, in a sentence; null where something is. */
  readonly refuse: (address: string) => Promise<string | null>;
  readonly take: (mail: IncomingMail, address: string) => Promise<Answer>;
}

/** A receiver that listens. */
export interface Receiver {
  readonly port: number;
  /**
   * Takes nothing more, and settles when what was under way is done or after three seconds; what is
   * cut off comes again.
   */
  readonly close: () => Promise<void>;
}

/** The largest mail, in bytes: a long text with all that it quotes, and no pictures. */
export const MOST_BYTES = 256 * 1024;
const MOST_CONNECTIONS = 20;
/** How long a connection may say nothing, and how long a shutdown waits for one, in milliseconds. */
const SILENCE_MS = 60_000;
const CLOSING_MS = 3000;

/**
 * Takes mail in by SMTP, for addresses of ours alone, one a mail. It passes nothing on. It is meant
 * to stand behind a mail server: there is neither TLS nor sign-in.
 *
 * @throws {Fault} `port-taken`, where it cannot listen there.
 */
export async function receiveMail({ host, port, refuse, take }: Receiving): Promise<Receiver> {
  const server = new SMTPServer({
    banner: "Residual",
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MOST_BYTES,
    maxRecipients: 1,
    maxClients: MOST_CONNECTIONS,
    socketTimeout: SILENCE_MS,
    closeTimeout: CLOSING_MS,
    onRcptTo({ address }, session, done) {
      refusalOf(address, session, refuse).then(done, (error: unknown) => {
        done(fault(error));
      });
    },
    onData(stream, session, done) {
      answerTo(stream, session, take).then(
        ({ kind, words }) => {
          if (kind === "taken") done(null, words);
          else done(smtpError(kind === "later" ? 451 : 550, words));
        },
        (error: unknown) => {
          done(fault(error));
        },
      );
    },
  });
  await listening(server, host, port);
  // A connection that breaks is nobody's fault here.
  server.on("error", () => undefined);
  const address = server.server.address();
  return {
    port: address === null || typeof address === "string" ? port : address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function listening(server: SMTPServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const sentence = `Mail cannot be taken in at ${host}, port ${String(port)}: ${error.message}.`;
      reject(new Fault("port-taken", "operator", sentence, error));
    });
    server.listen(port, host, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
}

async function refusalOf(
  address: string,
  session: SMTPServerSession,
  refuse: Receiving["refuse"],
): Promise<Error | null> {
  if (returnPathOf(session) === "") return smtpError(550, "Bounces are not taken here");
  const words = await refuse(address);
  return words === null ? null : smtpError(550, words);
}

async function answerTo(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  take: Receiving["take"],
): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    // The rest is heard out and not kept.
    if (!stream.sizeExceeded && Buffer.isBuffer(chunk)) chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw smtpError(552, TOO_LARGE);
  const mail = await readMail(Buffer.concat(chunks), returnPathOf(session));
  const [recipient] = session.envelope.rcptTo;
  if (mail === null || recipient === undefined) return { kind: "refused", words: UNREADABLE };
  return take(mail, recipient.address);
}

const TOO_LARGE = `Nothing was posted: a mail may have ${String(MOST_BYTES / 1024)} KB. Send it without pictures, or answer on the site`;
const UNREADABLE = "Nothing was posted: this mail cannot be read. Answer on the site";

const returnPathOf = ({ envelope }: SMTPServerSession): string =>
  envelope.mailFrom === false ? "" : envelope.mailFrom.address;

/** An answer that is no success: 550 is for good, after 451 the mail server tries again later. */
const smtpError = (responseCode: 451 | 550 | 552, words: string): Error =>
  Object.assign(new Error(words), { responseCode });

/** What a fault of ours says to the mail server, which keeps the mail and comes again. */
function fault(error: unknown): Error {
  if (error instanceof Error && "responseCode" in error) return error;
  // The connection was lost before the mail was there: it comes again.
  if (error instanceof Error && "code" in error && error.code === "ECONNECTION") return error;
  log.error("a mail could not be taken in", error);
  return smtpError(451, "Something went wrong here: try again later");
}
