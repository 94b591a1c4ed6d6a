import { makeClient, type Client } from "@/tests/bench/client";
import { readActionForm } from "./action-form";

export interface Body {
  readonly type: string;
  readonly body: string | Buffer;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly file?: SentFile;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body as it is sent, with its media type, by a program that is no browser: it says no origin. */
  readonly plain?: Body;
}

/** A file as the only field of a form. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: string | Uint8Array;
}

interface Action {
  /** The name of the action's function. */
  readonly name: string;
  /** The page with its form. */
  readonly path: string;
  /** The cookie of somebody who is shown the form. */
  readonly shownTo: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly holding?: string | undefined;
  /** A text in the form, and what is sent in its place. */
  readonly replacing?: readonly [string, string] | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

interface Answer {
  readonly status: number;
  /** Where it leads, without the origin; empty where it leads nowhere. */
  readonly location: string;
  /** The cookies that it sets, as a browser sends them back. */
  readonly cookie: string;
  /** The same as they were set. */
  readonly cookieLines: readonly string[];
  readonly text: string;
}

/** Asks the product as somebody with a cookie, the way a browser without JavaScript does. */
export interface Asker {
  readonly ask: (cookie: string, request: Request) => Promise<Answer>;
  /** Sends the form of a server action, as it is shown to one person, with the cookie of another. */
  readonly act: (cookie: string, action: Action) => Promise<Answer>;
  readonly close: () => void;
}

const BOUNDARY = "----------------policy";
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;
const END = `--${BOUNDARY}--\r\n`;

const part = (about: string, value: string): string =>
  `--${BOUNDARY}\r\ncontent-disposition: form-data; ${about}\r\n\r\n${value}\r\n`;

function bodyOf({ form, json, file, plain }: Request): Body {
  if (plain !== undefined) return plain;
  if (json !== undefined) return { type: "application/json", body: JSON.stringify(json) };
  if (file !== undefined) {
    const { field, name, content } = file;
    const [before = "", after = ""] = part(`name="${field}"; filename="${name}"`, "\0").split("\0");
    const pieces = [before, content, after, END].map((piece) => Buffer.from(piece));
    return { type: MULTIPART, body: Buffer.concat(pieces) };
  }
  return {
    type: "application/x-www-form-urlencoded",
    body: new URLSearchParams(form).toString(),
  };
}

export function makeAsker(origin: string): Asker {
  const client = makeClient(origin);
  const forms = new Map<string, string>();
  const formOf = async ({ name, path, shownTo, holding }: Action) => {
    const key = `${path} ${shownTo}`;
    const known = readActionForm(forms.get(key) ?? "", name, holding);
    if (known !== null) return known;
    const { text } = await send(client, origin, shownTo, "GET", path);
    forms.set(key, text);
    const form = readActionForm(text, name, holding);
    if (form === null) throw new Error(`There is no form for ${name} at ${path}: ${text}`);
    return form;
  };
  return {
    ask: (cookie, request) => {
      const { method, path, headers } = request;
      if (method === "GET") return send(client, origin, cookie, method, path, headers);
      const { type, body } = bodyOf(request);
      const all = { "content-type": type, ...headers };
      if (request.plain !== undefined) return send(client, null, "", method, path, all, body);
      return send(client, origin, cookie, method, path, all, body);
    },
    act: async (cookie, action) => {
      const { path, fields, replacing: [from, to] = ["", ""], headers } = action;
      const body = Object.entries({ ...(await formOf(action)), ...fields })
        .map(([field, value]) =>
          part(`name="${field}"`, from === "" ? value : value.replace(from, to)),
        )
        .join("");
      const all = { "content-type": MULTIPART, ...headers };
      return send(client, origin, cookie, "POST", path, all, `${body}${END}`);
    },
    close: client.close,
  };
}

async function send(
  client: Client,
  origin: string | null,
  cookie: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string | Buffer,
): Promise<Answer> {
  const reply = await client.ask({
    method,
    path,
    headers: {
      ...(origin === null ? {} : { accept: "text/html", origin }),
      ...(cookie === "" ? {} : { cookie }),
      ...headers,
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const cookieLines = reply.headers["set-cookie"] ?? [];
  return {
    status: reply.status,
    location: (reply.headers.location ?? "").replace(origin ?? "", ""),
    cookie: cookieLines.map((line) => line.split(";")[0] ?? "").join("; "),
    cookieLines,
    text: reply.body.toString(),
  };
}
