import path from "node:path";
import { z } from "zod";
import { Fault } from "./errors";

/** An empty variable counts as one that is not set: `PORT= npm start` means the default. */
const blankIsUnset = (value: unknown): unknown => (value === "" ? undefined : value);

const SITE_PROBLEM =
  "SITE_URL must be the address that people type, without a path, such as https://quiz.example.org";

/** A port; `least` is 0 where the system may choose one. */
const port = (name: string, least: 0 | 1) => {
  const problem = { error: `${name} must be a number from ${String(least)} to 65535` };
  return z
    .string()
    .regex(/^\d{1,5}$/, problem)
    .transform(Number)
    .pipe(z.int().min(least, problem).max(65_535, problem));
};

const Variables = z.object({
  NODE_ENV: z.preprocess(
    blankIsUnset,
    z
      .enum(["development", "production", "test"], {
        error: "NODE_ENV must be development, production or test",
      })
      .default("development"),
  ),
  PORT: z.preprocess(blankIsUnset, port("PORT", 0).default(3000)),
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
  SITE_URL: z.preprocess(
    blankIsUnset,
    z
      .url({ protocol: /^https?$/, error: SITE_PROBLEM })
      .refine((url) => new URL(url).pathname === "/" && !/[?#]/.test(url), SITE_PROBLEM)
      .transform((url) => new URL(url).origin)
      .optional(),
  ),
  SMTP_URL: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^smtps?:\/\//, {
        error: "SMTP_URL must start with smtp:// or smtps://, such as smtps://user:password@host",
      })
      .optional(),
  ),
  MAIL_FROM: z.preprocess(blankIsUnset, z.string().default("Residual <residual@localhost>")),
  REPLY_DOMAIN: z.preprocess(
    blankIsUnset,
    z
      .string()
      .toLowerCase()
      .regex(/^(?=.{1,120}$)[a-z0-9-]+(\.[a-z0-9-]+)*$/, {
        error: "REPLY_DOMAIN must be a domain alone, such as reply.example.org",
      })
      .optional(),
  ),
  REPLY_PORT: z.preprocess(blankIsUnset, port("REPLY_PORT", 1).optional()),
  REPLY_HOST: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^[\w.:-]+$/, {
        error: "REPLY_HOST must be an address of this machine, such as 0.0.0.0",
      })
      .default("127.0.0.1"),
  ),
  ADMIN_EMAIL: z.preprocess(
    blankIsUnset,
    z.string().toLowerCase().pipe(z.email("ADMIN_EMAIL must be an e-mail address")).optional(),
  ),
  OIDC_ISSUER: z.preprocess(
    blankIsUnset,
    z.url({ protocol: /^https?$/, error: "OIDC_ISSUER must be a web address" }).optional(),
  ),
  OIDC_CLIENT_ID: z.preprocess(blankIsUnset, z.string().optional()),
  OIDC_CLIENT_SECRET: z.preprocess(blankIsUnset, z.string().optional()),
  OIDC_NAME: z.preprocess(blankIsUnset, z.string().max(40).default("your university")),
  TRUSTED_PROXIES: z.preprocess(
    blankIsUnset,
    z
      .string()
      .regex(/^\d$/, "TRUSTED_PROXIES must be how many proxies stand in front, from 0 to 9")
      .transform(Number)
      .default(0),
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
  /** Where people reach the site, as an origin: links in mails and passkeys hang on it. */
  readonly siteUrl: string;
  /**
   * Whether the product is only being tried out: with the database that comes with it, at an
   * address of this machine. Only then are there the mailbox in the browser and the demonstration.
   */
  readonly isTrial: boolean;
  /** The mail server; without it a trial keeps its mail in a mailbox, and any other site sends none. */
  readonly smtpUrl: string | undefined;
  /** Who mails are from, as a mail header says it. */
  readonly mailFrom: string;
  /** How mails may be answered by mail; undefined where they may not. */
  readonly replies: ReplySettings | undefined;
  /** Whoever proves to own this address is an administrator. */
  readonly adminEmail: string | undefined;
  /** The university's OpenID Connect provider. */
  readonly oidc: OidcSettings | undefined;
  /** How many proxies in front of the server say truly whom they speak for. */
  readonly trustedProxies: number;
}

/** Where answers to mails come in. */
export interface ReplySettings {
  /** The domain of the addresses that mails are answered to. */
  readonly domain: string;
  /** Where the product listens for them, by SMTP. */
  readonly host: string;
  readonly port: number;
}

/** A provider that people may sign in with. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: "Sign in with …". */
  readonly name: string;
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
  const { NODE_ENV, PORT, DATABASE_URL, RESIDUAL_DATA, SESSION_SECRET, SITE_URL } = parsed.data;
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
    siteUrl: SITE_URL ?? `http://localhost:${String(PORT)}`,
    isTrial: DATABASE_URL === undefined && (SITE_URL === undefined || isOfThisMachine(SITE_URL)),
    smtpUrl: parsed.data.SMTP_URL,
    mailFrom: parsed.data.MAIL_FROM,
    replies: repliesOf(parsed.data),
    adminEmail: parsed.data.ADMIN_EMAIL,
    oidc: oidcOf(parsed.data),
    trustedProxies: parsed.data.TRUSTED_PROXIES,
  };
}

const isOfThisMachine = (siteUrl: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(siteUrl).hostname);

function repliesOf(variables: z.infer<typeof Variables>): ReplySettings | undefined {
  const { REPLY_DOMAIN, REPLY_PORT, REPLY_HOST, SMTP_URL, PORT } = variables;
  if (REPLY_DOMAIN === undefined && REPLY_PORT === undefined) return undefined;
  if (REPLY_DOMAIN === undefined || REPLY_PORT === undefined) {
    throw misconfigured("REPLY_DOMAIN and REPLY_PORT must be set together, or neither");
  }
  if (SMTP_URL === undefined) {
    throw misconfigured(
      "SMTP_URL must be set when REPLY_DOMAIN is: without it there are no mails to answer",
    );
  }
  if (REPLY_PORT === PORT) {
    throw misconfigured("REPLY_PORT must be another port than PORT");
  }
  return { domain: REPLY_DOMAIN, host: REPLY_HOST, port: REPLY_PORT };
}

function oidcOf(variables: z.infer<typeof Variables>): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = variables;
  if (OIDC_ISSUER === undefined) return undefined;
  if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    throw misconfigured("OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set when OIDC_ISSUER is");
  }
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ""),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
  };
}

let known: Env | undefined;

/** The settings of this process. Nothing else in the program reads the environment. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
