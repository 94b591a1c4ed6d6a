import { makeClient, type Client } from "@/tests/bench/client";
import { readActionForm } from "./action-form";

interface Request {
  readonly method: string;
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
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
    ask: (cookie, { method, path, form, json, headers }) => {
      if (json !== undefined) {
        const body = JSON.stringify(json);
        return send(
          client,
          origin,
          cookie,
          method,
          path,
          { "content-type": "application/json" },
          body,
        );
      }
      if (method === "GET") return send(client, origin, cookie, method, path, headers);
      const body = new URLSearchParams(form).toString();
      const type = { "content-type": "application/x-www-form-urlencoded" };
      return send(client, origin, cookie, method, path, type, body);
    },
    act: async (cookie, action) => {
      const { path, fields } = action;
      const body = Object.entries({ ...(await formOf(action)), ...fields })
        .map(
          ([field, value]) =>
            `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
        )
        .join("");
      const type = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
      return send(client, origin, cookie, "POST", path, type, `${body}--${BOUNDARY}--\r\n`);
    },
    close: client.close,
  };
}

async function send(
  client: Client,
  origin: string,
  cookie: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  const reply = await client.ask({
    method,
    path,
    headers: {
      accept: "text/html",
      origin,
      ...(cookie === "" ? {} : { cookie }),
      ...headers,
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
    ...(body === undefined ? {} : { body }),
  });
  const cookieLines = reply.headers["set-cookie"] ?? [];
  return {
    status: reply.status,
    location: (reply.headers.location ?? "").replace(origin, ""),
    cookie: cookieLines.map((line) => line.split(";")[0] ?? "").join("; "),
    cookieLines,
    text: reply.body.toString(),
  };
}
