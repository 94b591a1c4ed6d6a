import type { Client, Reply } from "./client";

/** Somebody who takes a quiz over HTTP. */
export interface Learner {
  readonly cookie: string;
  /** Address of the attempt, without a slash at its end. */
  readonly attempt: string;
}

/** Starts an attempt as somebody new. */
export async function startAttempt(client: Client, quiz: string): Promise<Learner> {
  const reply = await client.ask({ method: "POST", path: `/quizzes/${quiz}/attempts` });
  const [cookie] = reply.headers["set-cookie"]?.[0]?.split(";") ?? [];
  const attempt = /^\/attempts\/[^/]+/.exec(reply.headers.location ?? "")?.[0];
  if (cookie === undefined || attempt === undefined) throw unexpected(reply);
  return { cookie, attempt };
}

/** Hands in one question. */
export async function submit(
  client: Client,
  { cookie, attempt }: Learner,
  position: number,
  choices: readonly string[],
): Promise<void> {
  const reply = await client.ask({
    method: "POST",
    path: `${attempt}/${String(position)}/submission`,
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify({ choices, certainty: 3, guess: null }),
  });
  if (reply.status !== 303) throw unexpected(reply);
}

export const unexpected = ({ status, body }: Reply): Error =>
  new Error(`Unexpected answer ${String(status)}: ${body.toString().slice(0, 300)}`);
