import "server-only";
import { z } from "zod";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { findUnnamedNote } from "../store/find-unnamed-note";
import { type RevealedAuthor, revealAuthor } from "../store/reveal-author";
import { postFor, type PostFor } from "./post-for";
import { type PostToActOn, toActOn } from "./post-to-act-on";

/** An anonymous post whose author the actor may look up. */
export async function findRevealable(actor: Actor, postId: string): Promise<PostToActOn | null> {
  const found = await revealable(actor, postId);
  return found === null ? null : toActOn(found);
}

/** Tells staff who wrote an anonymous post. Each time is a line in the audit log. */
export async function revealPostAuthor(
  actor: Actor,
  postId: string,
): Promise<RevealedAuthor | null> {
  const found = await revealable(actor, postId);
  if (actor.kind !== "member" || found === null) return null;
  const of = { kind: "post", id: found.post.id } as const;
  return revealAuthor(of, found.thread.courseId, actor.participantId);
}

/** A note of a course whose proposer the actor may look up. */
export async function findRevealableNote(actor: Actor, courseSlug: string, noteId: string) {
  const course = await courseFor(actor, courseSlug, "author.reveal");
  const id = z.uuid().safeParse(noteId);
  if (course === null || !id.success) return null;
  const note = await findUnnamedNote(course.id, id.data);
  return note === null ? null : { ...note, course: { id: course.id, slug: course.slug } };
}

/** Tells staff who proposed a note without her name. Each time is a line in the audit log. */
export async function revealProposer(
  actor: Actor,
  courseSlug: string,
  noteId: string,
): Promise<RevealedAuthor | null> {
  const found = await findRevealableNote(actor, courseSlug, noteId);
  if (actor.kind !== "member" || found === null) return null;
  return revealAuthor({ kind: "note", id: found.id }, found.course.id, actor.participantId);
}

async function revealable(actor: Actor, postId: string): Promise<PostFor | null> {
  const found = await postFor(actor, postId);
  return found !== null && can(actor, "author.reveal", found.course) ? found : null;
}
