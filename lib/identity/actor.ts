import type { CourseRole } from "./schema";

/** Somebody of whom we know nothing: no cookie of ours came with the request. */
export interface Visitor {
  readonly kind: "visitor";
}

/** Somebody known by a signed cookie and nothing else. */
export interface Guest {
  readonly kind: "guest";
  readonly participantId: string;
}

/** A part in one course. */
export interface Membership {
  readonly courseId: string;
  readonly role: CourseRole;
}

/** Somebody who signed in to an account. */
export interface Member {
  readonly kind: "member";
  /** The id of the account, under which her attempts are kept too. */
  readonly participantId: string;
  readonly name: string;
  readonly email: string;
  /** Of the whole site, whatever the role in a course. */
  readonly isAdministrator: boolean;
  /** Made by "look around as …". */
  readonly isDemo: boolean;
  readonly memberships: readonly Membership[];
  readonly sessionId: string;
  /** The course that this browser is turned to; null where none was chosen. */
  readonly chosenCourseId: string | null;
}

/** Who asks. Every service is told. */
export type Actor = Visitor | Guest | Member;

export const VISITOR: Visitor = { kind: "visitor" };

/** Under whose name attempts are kept; null for a visitor, who has none. */
export const participantOf = (actor: Actor): string | null =>
  actor.kind === "visitor" ? null : actor.participantId;

/** The actor's role in a course; null where she is no member of it. */
export function roleIn(actor: Actor, courseId: string): CourseRole | null {
  if (actor.kind !== "member") return null;
  return actor.memberships.find((membership) => membership.courseId === courseId)?.role ?? null;
}
