import { describe, expect, it } from "vitest";
import type { Actor, Member } from "./actor";
import { type Action, can, type Resource, RIGHTS } from "./policy";
import type { CourseRole } from "./schema";

const HERE = "the course of the roles";

const member = (id: string, parts: Partial<Member>): Member => ({
  kind: "member",
  participantId: id,
  name: id,
  email: `${id}@example.org`,
  isAdministrator: false,
  isDemo: false,
  memberships: [],
  sessionId: `session of ${id}`,
  chosenCourseId: null,
  ...parts,
});

const inCourse = (id: string, courseId: string, role: CourseRole, isDemo = false): Member =>
  member(id, { memberships: [{ courseId, role }], isDemo });

/** Everybody, each by a letter. */
const ACTORS: Readonly<Record<string, Actor>> = {
  v: { kind: "visitor" },
  g: { kind: "guest", participantId: "guest" },
  l: inCourse("learner", HERE, "learner"),
  m: inCourse("mentor", HERE, "mentor"),
  i: inCourse("instructor", HERE, "instructor"),
  /** Instructor, but of another course. */
  x: inCourse("outsider", "their own course", "instructor"),
  a: member("administrator", { isAdministrator: true }),
  /** A learner of the demonstration. */
  d: inCourse("demonstrator", HERE, "learner", true),
};
const ALL = "vglmixad";

/** What somebody may want to do something to. */
const THINGS = {
  site: () => ({}),
  own: (id) => ({ ownerId: id }),
  others: () => ({ ownerId: "somebody else" }),
  course: () => ({ courseId: HERE }),
  elsewhere: () => ({ courseId: "a course without any of them" }),
  openCourse: () => ({ courseId: "a course without any of them", isOpen: true }),
  openSite: () => ({ isOpen: true }),
} satisfies Record<string, (id: string) => Resource>;
type Thing = keyof typeof THINGS;

const everywhere = (who: string): Record<Thing, string> => ({
  site: who,
  own: who,
  others: who,
  course: who,
  elsewhere: who,
  openCourse: who,
  openSite: who,
});
const nowhere = everywhere("");
const whereOpen = { ...nowhere, openCourse: ALL, openSite: ALL };
const byAdministrators = everywhere("a");
const byInstructors = { ...byAdministrators, course: "ia" };
const byStaff = { ...byAdministrators, course: "mia" };
const inReach = { ...byAdministrators, course: "lmiad", openCourse: ALL, openSite: ALL };

/** Who may do what to what, written down by hand: a change of the rights has to be made here too. */
const EXPECTED: Readonly<Record<Action, Readonly<Record<Thing, string>>>> = {
  "account.create": everywhere(ALL),
  "account.edit": { ...nowhere, own: "lmixa" },
  "account.use": { ...nowhere, own: "glmixad" },
  "address.confirm": everywhere(ALL),
  "attempt.open": { ...nowhere, own: "glmixad" },
  "attempt.start": inReach,
  "audit.view": byAdministrators,
  "author.reveal": byStaff,
  "course.create": byAdministrators,
  "course.edit": byInstructors,
  "course.join": everywhere("lmixad"),
  "course.leave": { ...nowhere, course: "lmid" },
  "course.view": inReach,
  "courses.list": byAdministrators,
  "demo.enter": whereOpen,
  "desk.work": byStaff,
  "discussion.moderate": byStaff,
  "discussion.write": {
    ...byAdministrators,
    course: "lmiad",
    openCourse: "lmixad",
    openSite: "lmixad",
  },
  "image.upload": {
    ...byAdministrators,
    course: "lmiad",
    openCourse: "lmixad",
    openSite: "lmixad",
  },
  "invitations.manage": byInstructors,
  "key.correct": byInstructors,
  "mailbox.read": whereOpen,
  "members.manage": byInstructors,
  "members.view": byStaff,
  "notes.settle": byStaff,
  "post.edit": { ...nowhere, own: "glmixad" },
  "post.endorse": byStaff,
  "report.export-names": byInstructors,
  "report.view": byStaff,
  "report.view-names": byStaff,
  "responses.import": byInstructors,
  "roster.import": byInstructors,
  "site.set-up": whereOpen,
  "thread.accept": { ...nowhere, own: "glmixad" },
  "thread.resolve": { ...byStaff, own: "glmixad" },
  "writer.ban": byInstructors,
};

const isAction = (name: string): name is Action => name in RIGHTS;

const idOf = (actor: Actor): string => (actor.kind === "visitor" ? "nobody" : actor.participantId);

/** The letters of those who may do it to such a thing. */
const allowed = (action: Action, thing: Thing): string =>
  Object.entries(ACTORS)
    .filter(([, actor]) => can(actor, action, THINGS[thing](idOf(actor))))
    .map(([letter]) => letter)
    .join("");

describe("can", () => {
  it("is tried for every action that there is", () => {
    expect(Object.keys(EXPECTED)).toEqual(Object.keys(RIGHTS).filter(isAction));
  });

  for (const action of Object.keys(RIGHTS).filter(isAction)) {
    it(`${action}: exactly those may who are written down, to each kind of thing`, () => {
      const found: Record<Thing, string> = {
        site: allowed(action, "site"),
        own: allowed(action, "own"),
        others: allowed(action, "others"),
        course: allowed(action, "course"),
        elsewhere: allowed(action, "elsewhere"),
        openCourse: allowed(action, "openCourse"),
        openSite: allowed(action, "openSite"),
      };
      expect(found).toEqual(EXPECTED[action]);
    });
  }

  it("takes a role in one course for none in another", () => {
    for (const role of ["learner", "mentor", "instructor"] as const) {
      const actor = inCourse("somebody", HERE, role);
      expect(can(actor, "course.view", { courseId: HERE })).toBe(true);
      expect(can(actor, "course.view", { courseId: "another" })).toBe(false);
    }
  });
});
