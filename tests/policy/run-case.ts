import type { Asker } from "./asker";
import { BYSTANDERS, changes, type KeptState } from "./kept-state";
import { type Outcome, outcomeInWords } from "./outcome";
import { givenAway } from "./hidden-author";
import type { Row, Sent } from "./row";
import type { Served } from "./served";
import { type Role, ROLES, type Stage } from "./stage";

/** One row of the policy table for one role. */
export interface Case {
  readonly row: Row;
  readonly role: Role;
  readonly expected: Outcome;
}

/** Everybody who has something to ask, at every row. */
export const casesOf = (rows: readonly Row[]): readonly Case[] =>
  rows.flatMap((row) =>
    ROLES.flatMap((role) => {
      const expected = row.gets[role];
      return expected === null ? [] : [{ row, role, expected }];
    }),
  );

/** Who and what a case is played with. */
export interface Play {
  readonly served: Served;
  readonly stage: Stage;
  readonly asker: Asker;
  readonly kept: KeptState;
}

/**
 * Asks the running product for what the case says, and compares. Whatever the answer has changed is
 * made undone.
 *
 * @returns a sentence where the answer was not what the table says; empty where it was.
 */
export async function runCase(
  { row: { entry, about, given, send }, role, expected }: Case,
  { served, stage, asker, kept }: Play,
): Promise<string> {
  const who = stage.people[role];
  if (given !== undefined) await served.query(...given(stage, who));
  const before = given === undefined ? kept.atStart : await kept.now();
  const sent = send(stage, who);
  const { status, location, text } = await sendAs(asker, entry, sent, who.cookie);
  const data = await dataOf(asker, sent, expected, who.cookie);
  const named = givenAway(stage, { entry, role, sent, text: `${location} ${text} ${data}` });
  const then = expected.thenShows === undefined ? "" : await follow(asker, who.cookie, location);
  const changed = changes(before, await kept.now());
  // A form counts its tries even where it changes nothing.
  if (changed.length > 0 || given !== undefined) await kept.restore();
  else if (sent.kind === "action") await kept.restoreTries();
  const problems = [
    status !== expected.status && String(status),
    !leadsThere(location, expected.to) && `leads to "${location}"`,
    changed.length > 0 !== expected.changes && `changed: ${changed.join(", ") || "nothing"}`,
    changed.includes(BYSTANDERS) && `changed ${BYSTANDERS}`,
    ...named.map((part) => `names an author who hid her name: "${part}"`),
    ...(expected.shows ?? []).map((part) => !text.includes(part) && `does not show "${part}"`),
    ...(expected.thenShows ?? []).map(
      (part) => !then.includes(part) && `leads to where "${part}" is not shown`,
    ),
    ...(expected.hides ?? []).map((part) => text.includes(part) && `shows "${part}"`),
  ].filter((problem) => problem !== false);
  if (problems.length === 0) return "";
  const asked = `${entry}, ${about}, as ${role}: expected ${outcomeInWords(expected)}`;
  return `${asked}; got ${problems.join("; ")} (${words(text)})`;
}

const leadsThere = (location: string, to: string | undefined): boolean =>
  to === undefined ? location === "" : location.startsWith(to);

function sendAs(asker: Asker, entry: string, sent: Sent, cookie: string) {
  if (sent.kind === "request") return asker.ask(cookie, sent);
  const { path, shownTo, fields, holding, replacing, headers } = sent;
  const name = entry.split(" ").at(-1) ?? "";
  return asker.act(cookie, {
    name,
    path,
    shownTo: shownTo.cookie,
    fields,
    holding,
    replacing,
    headers,
  });
}

/** What the router of a browser is sent of a page that is looked at; empty where it is none. */
async function dataOf(
  asker: Asker,
  sent: Sent,
  { status }: Outcome,
  cookie: string,
): Promise<string> {
  if (sent.kind !== "request" || sent.method !== "GET" || status !== 200) return "";
  const headers = { ...sent.headers, RSC: "1" };
  const { location, text } = await asker.ask(cookie, { ...sent, headers });
  if (location === "") return text;
  return (await asker.ask(cookie, { ...sent, path: location, headers })).text;
}

async function follow(asker: Asker, cookie: string, location: string): Promise<string> {
  if (location === "") return "";
  return (await asker.ask(cookie, { method: "GET", path: location })).text;
}

/** What the answer says, cut short. */
const words = (text: string): string =>
  (/<main[\s\S]*<\/main>/u.exec(text)?.[0] ?? text)
    .replaceAll(/<[^>]*>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .slice(0, 160);
