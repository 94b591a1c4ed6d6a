import { describe, expect, it } from "vitest";
import { cornerOf } from "@/lib/courses/service/corner-of";
import { createCourse } from "@/lib/courses/service/create-course";
import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { changeEnrolmentCode, editCourse } from "@/lib/courses/service/edit-course";
import { getCoursePage } from "@/lib/courses/service/get-course-page";
import { getMyCourses } from "@/lib/courses/service/get-my-courses";
import { joinByCode } from "@/lib/courses/service/join-by-code";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { forEachDatabase } from "../support/for-each-database";
import { again, auditOf, makeCourse, signedIn } from "../support/course-people";

const wanted = { title: "Losses, again", isOpen: false, hasCode: true };

describe("a course", () => {
  forEachDatabase("migrated", () => {
    it("is made by an administrator, who is its first instructor and turned to it", async () => {
      const actor = await signedIn({ isAdministrator: true });
      expect(await createCourse(actor, { ...wanted, slug: "made" })).toBe("created");
      const then = await again(actor.sessionId);
      const course = await findCurrentCourse(then);
      expect(course).toMatchObject({ slug: "made", title: "Losses, again", isOpen: false });
      expect(then.memberships).toEqual([{ courseId: course?.id, role: "instructor" }]);
      const log = await auditOf(course?.id ?? "");
      expect(log.map(({ action }) => action)).toEqual(["course.created", "member.joined"]);
      expect(await createCourse(actor, { ...wanted, slug: "made" })).toBe("taken");
    });

    it("is made by nobody else", async () => {
      for (const actor of [VISITOR, await signedIn()]) {
        expect(await createCourse(actor, { ...wanted, slug: "not-made" })).toBe("not-found");
      }
      expect(await db().course.count({ where: { slug: "not-made" } })).toBe(0);
    });

    it("is not there for whoever has no part in it, unless it is open", async () => {
      const { id, slug, title } = await makeCourse();
      const stranger = await signedIn();
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      expect(await getCoursePage(stranger, slug)).toBeNull();
      expect(await getCoursePage(VISITOR, slug)).toBeNull();
      expect(await editCourse(stranger, slug, { title: "Mine", isOpen: true })).toBe("not-found");
      expect(await editCourse(instructor, slug, { title, isOpen: true })).toBe("edited");
      expect((await getCoursePage(VISITOR, slug))?.settings).toBeNull();
    });

    it("is changed by instructors and not by mentors and learners, with a line in the log", async () => {
      const { id, slug } = await makeCourse();
      for (const role of ["learner", "mentor"] as const) {
        const actor = await signedIn({ roles: { [id]: role } });
        expect(await editCourse(actor, slug, { title: "No", isOpen: true })).toBe("not-found");
        expect(await changeEnrolmentCode(actor, slug, "new")).toBe("not-found");
      }
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      await editCourse(instructor, slug, { title: "A new title", isOpen: false });
      await editCourse(instructor, slug, { title: "A new title", isOpen: false });
      expect(await auditOf(id)).toEqual([
        {
          action: "course.edited",
          actorId: instructor.participantId,
          subjectId: null,
          details: {
            from: { title: "A course", isOpen: false },
            to: { title: "A new title", isOpen: false },
          },
        },
      ]);
    });

    it("is listed for its members, and all of them for administrators", async () => {
      const { id } = await makeCourse("Only mine");
      const learner = await signedIn({ roles: { [id]: "learner" } });
      const mine = await getMyCourses(learner);
      expect(mine.mine.map(({ title, role }) => ({ title, role }))).toEqual([
        { title: "Only mine", role: "learner" },
      ]);
      expect(mine.others).toBeNull();
      const every = await getMyCourses(await signedIn({ isAdministrator: true }));
      expect(every.others).toContainEqual(
        expect.objectContaining({ title: "Only mine", members: 1, role: null }),
      );
    });
  });
});

describe("a site without an open course", () => {
  forEachDatabase("migrated", () => {
    it("has no current course for whoever is in none, and still says who she is", async () => {
      await db().course.updateMany({ data: { isOpen: false } });
      const newcomer = await signedIn({ name: "Ada" });
      expect(await findCurrentCourse(VISITOR)).toBeNull();
      expect(await cornerOf(newcomer)).toMatchObject({ name: "Ada", here: null, others: [] });
      const { id } = await makeCourse();
      const member = await signedIn({ roles: { [id]: "learner" } });
      expect((await findCurrentCourse(member))?.id).toBe(id);
    });
  });
});

describe("an enrolment code", () => {
  forEachDatabase("migrated", () => {
    const codeOf = async (slug: string) => {
      const administrator = await signedIn({ isAdministrator: true });
      return (await getCoursePage(administrator, slug))?.settings?.enrolmentCode ?? null;
    };

    it("makes whoever types it a learner, however she types it", async () => {
      const { id, slug, title } = await makeCourse();
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      await changeEnrolmentCode(instructor, slug, "new");
      const code = (await codeOf(slug)) ?? "";
      expect(code).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}$/u);
      const learner = await signedIn();
      const typed = ` ${code.toLowerCase().replace("-", " ")}`;
      expect(await joinByCode(learner, typed, "m1")).toEqual({ kind: "joined", title });
      expect((await again(learner.sessionId)).memberships).toEqual([
        { courseId: id, role: "learner" },
      ]);
      const log = await auditOf(id);
      expect(log.at(-1)).toMatchObject({
        action: "member.joined",
        subjectId: learner.participantId,
      });
      expect(JSON.stringify(log)).not.toContain(code.replace("-", ""));
    });

    it("lowers nobody", async () => {
      const { id, slug, title } = await makeCourse();
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      await changeEnrolmentCode(await signedIn({ isAdministrator: true }), slug, "new");
      const outcome = await joinByCode(mentor, (await codeOf(slug)) ?? "", "m2");
      expect(outcome).toEqual({ kind: "unchanged", title });
      expect((await again(mentor.sessionId)).memberships).toEqual([
        { courseId: id, role: "mentor" },
      ]);
    });

    it("is unknown, and no fault, when something was typed that no text of the database holds", async () => {
      expect(await joinByCode(await signedIn(), "ACDE\0", "m4")).toEqual({ kind: "unknown" });
    });

    it("no longer works when there is another or none", async () => {
      const { slug } = await makeCourse();
      const administrator = await signedIn({ isAdministrator: true });
      await changeEnrolmentCode(administrator, slug, "new");
      const first = (await codeOf(slug)) ?? "";
      await changeEnrolmentCode(administrator, slug, "new");
      const second = (await codeOf(slug)) ?? "";
      expect(second).not.toBe(first);
      const actor = await signedIn();
      expect(await joinByCode(actor, first, "m3")).toEqual({ kind: "unknown" });
      await changeEnrolmentCode(administrator, slug, "none");
      expect(await codeOf(slug)).toBeNull();
      expect(await joinByCode(actor, second, "m3")).toEqual({ kind: "unknown" });
    });

    it("can be tried ten times an hour by one account, and asks guests to sign in", async () => {
      const actor = await signedIn();
      for (let round = 0; round < 10; round += 1) {
        expect(await joinByCode(actor, `WRONG-${String(round)}`, "m4")).toEqual({
          kind: "unknown",
        });
      }
      expect(await joinByCode(actor, "WRONG-X", "m4")).toMatchObject({ kind: "wait" });
      expect(await joinByCode(VISITOR, "WRONG-X", "m4")).toEqual({ kind: "not-signed-in" });
    });
  });
});
