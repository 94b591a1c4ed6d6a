import "server-only";
import type { Actor, Member } from "@/lib/identity/actor";
import { can, type Resource } from "@/lib/identity/policy";
import { countTry, type Limit, type Verdict } from "@/lib/platform/rate-limit";
import type { AuthorRole } from "../author";
import type { MayWrite } from "../may-write";
import { findBan } from "../store/bans";
import { countOwnPosts } from "../store/count-own-posts";

/** Whoever has this many posts that still stand is no newcomer any more. */
const KNOWN_AFTER = 5;
const NEWCOMER: Limit = { name: "post-newcomer", tries: 5, seconds: 600 };
const KNOWN: Limit = { name: "post", tries: 60, seconds: 600 };
/** Each edit is a row of a history: more than anybody makes by hand. */
const EDITS: Limit = { name: "post-edit", tries: 60, seconds: 600 };

/** Whether the actor may write in a course at all: by its rules, and by what its staff decided of her. */
export async function mayWrite(
  actor: Actor,
  course: Resource & { readonly courseId: string },
  now: Date,
): Promise<MayWrite> {
  if (!can(actor, "course.view", course)) return { kind: "not-found" };
  if (actor.kind !== "member") return { kind: "sign-in" };
  if (!can(actor, "discussion.write", course)) return { kind: "not-found" };
  const ban = await findBan(course.courseId, actor.participantId, now);
  if (ban === null) return { kind: "ok", actor };
  const until = ban.until === null ? "" : ` until ${ban.until.toISOString().slice(0, 10)}`;
  return {
    kind: "refused",
    words: `You may not write in this course${until}. The reason given: ${ban.reason}`,
  };
}

/** Counts a post against the limits of its author; newcomers among learners have narrower ones. */
export async function countPost(actor: Member, role: AuthorRole): Promise<MayWrite> {
  const limit = (await isNewcomer(actor, role)) ? NEWCOMER : KNOWN;
  const verdict = await countTry(limit, [actor.participantId]);
  return verdict.kind === "ok" ? { kind: "ok", actor } : verdict;
}

/** Counts an edit against the limit of its author, newcomer or not: it tells nobody of anything new. */
export const countEdit = ({ participantId }: Member): Promise<Verdict> =>
  countTry(EDITS, [participantId]);

/** Whether somebody has yet to show what she writes: a learner with few posts that stand. */
export const isNewcomer = async ({ participantId }: Member, role: AuthorRole): Promise<boolean> =>
  role === "learner" && (await countOwnPosts(participantId, KNOWN_AFTER)) < KNOWN_AFTER;
