import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import type { Course } from "../course";
import { coursePaths } from "../course-paths";

export interface CourseLink {
  readonly href: string;
  readonly words: string;
}

/** The pages of a course that the actor may open. */
export function courseLinks(actor: Actor, { id, slug }: Course): readonly CourseLink[] {
  const at = { courseId: id };
  const { course, discussion, desk, reports, members, invitations, roster } = coursePaths(slug);
  return [
    { href: course, words: "Course" },
    { href: discussion, words: "Discussion" },
    ...(can(actor, "desk.work", at) ? [{ href: desk, words: "Desk" }] : []),
    ...(can(actor, "report.view", at) ? [{ href: reports, words: "Reports" }] : []),
    ...(can(actor, "members.view", at) ? [{ href: members, words: "Members" }] : []),
    ...(can(actor, "invitations.manage", at) ? [{ href: invitations, words: "Invitations" }] : []),
    ...(can(actor, "roster.import", at) ? [{ href: roster, words: "Roster" }] : []),
  ];
}
