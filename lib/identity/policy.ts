import { type Actor, participantOf, roleIn } from "./actor";
import type { CourseRole } from "./schema";

/**
 * How somebody stands to a thing. Rights are given to standings, never to persons:
 * `anybody` everybody, `signed-in` whoever has an account, `passer-by` everybody where the thing is
 * open to all, `known-passer-by` whoever of them has an account, `owner` whose thing it is, `account-holder` whose account it is and nobody else's (an
 * account of the demonstration is everybody's), and the roles in the thing's course and of the site.
 */
export type Standing =
  | "anybody"
  | "signed-in"
  | "passer-by"
  | "known-passer-by"
  | "owner"
  | "account-holder"
  | CourseRole
  | "administrator";

/** The part of a thing that rights hang on. */
export interface Resource {
  /** The participant or account whose it is. */
  readonly ownerId?: string;
  /** The course that it belongs to. */
  readonly courseId?: string;
  /** Whether it is open to everybody: an open course, a site that is only tried out. */
  readonly isOpen?: boolean;
}

/** The roles as data: who may do what. What is not here nobody may do. */
export const RIGHTS = {
  "account.create": ["anybody"],
  "account.edit": ["account-holder"],
  "account.use": ["owner"],
  "address.confirm": ["anybody"],
  "attempt.open": ["owner"],
  "attempt.start": ["passer-by", "learner", "mentor", "instructor", "administrator"],
  "audit.view": ["administrator"],
  "author.reveal": ["mentor", "instructor", "administrator"],
  "course.create": ["administrator"],
  "course.edit": ["instructor", "administrator"],
  "course.join": ["signed-in"],
  "course.leave": ["learner", "mentor", "instructor"],
  "course.view": ["passer-by", "learner", "mentor", "instructor", "administrator"],
  "courses.list": ["administrator"],
  "demo.enter": ["passer-by"],
  "desk.work": ["mentor", "instructor", "administrator"],
  "discussion.moderate": ["mentor", "instructor", "administrator"],
  "discussion.write": ["known-passer-by", "learner", "mentor", "instructor", "administrator"],
  "image.upload": ["known-passer-by", "learner", "mentor", "instructor", "administrator"],
  "invitations.manage": ["instructor", "administrator"],
  "key.correct": ["instructor", "administrator"],
  "mailbox.read": ["passer-by"],
  "members.manage": ["instructor", "administrator"],
  "members.view": ["mentor", "instructor", "administrator"],
  "notes.settle": ["mentor", "instructor", "administrator"],
  "post.edit": ["owner"],
  "post.endorse": ["mentor", "instructor", "administrator"],
  "report.export-names": ["instructor", "administrator"],
  "report.view": ["mentor", "instructor", "administrator"],
  "report.view-names": ["mentor", "instructor", "administrator"],
  "responses.import": ["instructor", "administrator"],
  "roster.import": ["instructor", "administrator"],
  "site.set-up": ["passer-by"],
  "thread.accept": ["owner"],
  "thread.resolve": ["owner", "mentor", "instructor", "administrator"],
  "writer.ban": ["instructor", "administrator"],
} as const satisfies Record<string, readonly Standing[]>;

/** Something that somebody may or may not do. */
export type Action = keyof typeof RIGHTS;

/** The whole site, for rights that hang on no thing in particular. */
export const SITE: Resource = {};

/**
 * Whether the actor may do this to that. The one place where it is decided: services ask before they
 * act, and pages ask before they show a way to it.
 *
 * Whoever may not is told that there is no such thing, unless she knows of it already, so that
 * addresses cannot be tried out.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const allowed: readonly Standing[] = RIGHTS[action];
  return standingsOf(actor, resource).some((standing) => allowed.includes(standing));
}

function standingsOf(actor: Actor, { ownerId, courseId, isOpen }: Resource): readonly Standing[] {
  const role = courseId === undefined ? null : roleIn(actor, courseId);
  const isMember = actor.kind === "member";
  const isOwner = ownerId !== undefined && ownerId === participantOf(actor);
  return [
    "anybody",
    ...(isOpen === true ? (["passer-by"] as const) : []),
    ...(isMember ? (["signed-in"] as const) : []),
    ...(isMember && isOpen === true ? (["known-passer-by"] as const) : []),
    ...(isOwner ? (["owner"] as const) : []),
    ...(isOwner && isMember && !actor.isDemo ? (["account-holder"] as const) : []),
    ...(role === null ? [] : [role]),
    ...(isMember && actor.isAdministrator ? (["administrator"] as const) : []),
  ];
}
