import "server-only";
import { z } from "zod";
import { type Actor, type Member, roleIn } from "@/lib/identity/actor";
import { can, type Resource } from "@/lib/identity/policy";
import type { AuthorRole } from "../author";
import { findThread, type ThreadRow } from "../store/find-thread";
import type { Reader } from "../store/list-branch";

/** A thread, and what the actor is in its course. */
export interface ThreadFor {
  readonly thread: ThreadRow;
  /** Its course, as rights need it. */
  readonly course: Resource & { readonly courseId: string; readonly isOpen: boolean };
  readonly reader: Reader;
}

/** The thread, for an actor who may read it; to others, and in other courses, there is none. */
export async function threadFor(actor: Actor, threadId: string): Promise<ThreadFor | null> {
  const id = z.uuid().safeParse(threadId);
  const readerId = actor.kind === "member" ? actor.participantId : null;
  const thread = id.success ? await findThread(id.data, readerId) : null;
  if (thread === null) return null;
  const course = { courseId: thread.courseId, isOpen: thread.isOpenCourse };
  if (!can(actor, "course.view", course)) return null;
  const isStaff = can(actor, "desk.work", course);
  const isAuthor = thread.authorId !== null && thread.authorId === readerId;
  if (thread.isHidden && !isStaff && !isAuthor) return null;
  return { thread, course, reader: { id: readerId, isStaff } };
}

/** In what role somebody writes in a course; whoever is no member of an open one is a learner. */
export function writingRole(actor: Member, courseId: string): AuthorRole {
  return roleIn(actor, courseId) ?? (actor.isAdministrator ? "administrator" : "learner");
}
