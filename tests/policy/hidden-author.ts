import { tracesOf } from "@/tests/support/traces-of";
import type { Sent } from "./row";
import type { Role, Stage } from "./stage";

/** Who may never learn who wrote under no name: everybody but staff. */
const PEERS: readonly Role[] = ["visitor", "guest", "learner", "demonstrator"];

/** Pages that tell staff of people by their names, and never what they wrote without them. */
const NAMES_PEOPLE: ReadonlySet<string> = new Set([
  // Who was looked up by a click stands there for administrators.
  "/audit",
  "/api/courses/[slug]/people",
  // Bans from what was written by name; of any other the page names nobody.
  "/courses/[slug]/bans",
  "/courses/[slug]/members",
  "/courses/[slug]/members/[user]",
]);

/** Answers with the names of those who gave them, which say nothing of what anybody wrote. */
const NAMED_EXPORT = "?names=1";

/** What tells staff who it was, which is what it is for. */
const REVEALS: ReadonlySet<string> = new Set([
  "DO /posts/[post]/author revealAuthorAction",
  "DO /courses/[slug]/notes/[note]/proposer revealProposerAction",
]);

/** What is sent to somebody at an entry. */
interface Told {
  readonly entry: string;
  readonly role: Role;
  readonly sent: Sent;
  readonly text: string;
}

/**
 * What an answer gives away of the classmate, who has written in the course, and always without her
 * name: nothing to peers, and to staff nothing but where people are listed and where a click tells
 * it. What the request itself holds may come back.
 */
export function givenAway(
  { classmate }: Stage,
  { entry, role, sent, text }: Told,
): readonly string[] {
  const [, path = ""] = entry.split(" ");
  const isTold = REVEALS.has(entry) || NAMES_PEOPLE.has(path) || sent.path.endsWith(NAMED_EXPORT);
  if (isTold && !PEERS.includes(role)) return [];
  const hidden = { ...classmate, name: "The classmate" };
  const asked = tracesOf(hidden, JSON.stringify(sent));
  return tracesOf(hidden, text).filter((trace) => !asked.includes(trace));
}
