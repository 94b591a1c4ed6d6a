interface Survivor {
  readonly file: string;
  /** A part of the check's text. */
  readonly text: string;
  readonly because: string;
}

const OFFERED = "decides what a page offers; what is offered asks again, and is noticed there";
const EVERYBODYS = "whoever comes that far has the right, as it is given to all of them";
const OWN = "asked about the actor's own account, which is always hers";

const of = (file: string, because: string, ...texts: readonly string[]): readonly Survivor[] =>
  texts.map((text) => ({ file, text, because }));

/** Checks that may be taken away unnoticed, and why. */
export const KNOWN_SURVIVORS: readonly Survivor[] = [
  ...of("lib/courses/service/course-links.ts", OFFERED, "members.view", "invitations", "roster"),
  ...of("lib/courses/service/get-course-page.ts", OFFERED, "course.edit"),
  ...of("lib/courses/service/get-members.ts", OFFERED, "members.manage"),
  ...of("lib/courses/service/get-my-courses.ts", OFFERED, "course.join", "course.create"),
  ...of("lib/courses/service/export-memberships.ts", OWN, "account.use"),
  ...of("lib/quiz/service/export-attempts.ts", OWN, "attempt.open"),
  ...of("lib/courses/service/join-by-code.ts", EVERYBODYS, "course.join"),
  ...of("lib/courses/service/join-by-invitation.ts", EVERYBODYS, "course.join"),
  ...of("lib/identity/service/change-address.ts", EVERYBODYS, "address.confirm"),
  ...of("lib/identity/service/sign-up.ts", EVERYBODYS, "account.create"),
  ...of(
    "lib/courses/service/manage-member.ts",
    "taken away by giving the rights of an administrator, who has none to leave",
    "course.leave",
  ),
  ...of(
    "lib/quiz/service/start-attempt.ts",
    "asked of the course that the actor may see, where all who may see may start",
    "attempt.start",
  ),
  ...of(
    "lib/quiz/store/save-draft.ts",
    "asked a second time, after the save has found that the item is the participant's",
    "participant_id",
  ),
  ...of(
    "lib/courses/service/check-roster.ts",
    "asked a second time, after its route has asked before it reads the file; integration/roster.test.ts asks the service alone",
    "roster.import",
  ),
  ...of(
    "lib/identity/store/own-account.ts",
    "the session is the one that the actor was found by, and so hers",
    "of { id: sessionId, userId }",
  ),
];
