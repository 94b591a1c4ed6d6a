import { beforeAll, describe, expect, it } from "vitest";
import { checkRoster } from "@/lib/courses/service/check-roster";
import { leaveCourses, objectForCourses } from "@/lib/courses/service/follow-deletion";
import { inviteToCourse } from "@/lib/courses/service/invitations";
import { joinByInvitation } from "@/lib/courses/service/join-by-invitation";
import type { Member } from "@/lib/identity/actor";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { db } from "@/lib/platform/db";
import { rosterFile, rosterLines } from "../support/build-roster";
import { auditOf, makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

describe("an account of somebody in courses", () => {
  forEachDatabase("migrated", () => {
    beforeAll(() => {
      listenToDeletions([leaveCourses], [objectForCourses]);
    });

    const deleted = (actor: Member) => deleteAccount(actor, { typed: actor.email, password: "" });
    it("stays whole while a course would be left without an instructor, and says which", async () => {
      const course = await makeCourse("Fair losses");
      const other = await makeCourse("Another");
      const ida = await signedIn({
        roles: { [course.id]: "instructor", [other.id]: "instructor" },
      });
      await signedIn({ roles: { [other.id]: "instructor" } });
      expect(await deleted(ida)).toEqual({
        kind: "needed",
        objection:
          "You are the only instructor of “Fair losses”. Make another member instructor there, or ask an administrator to; then you can go.",
      });
      expect(await db().membership.count({ where: { userId: ida.participantId } })).toBe(2);
      expect(await auditOf(course.id)).toEqual([]);
    });

    it("leaves its courses with a line each in the log, and takes along what it alone could use", async () => {
      const course = await makeCourse();
      const second = await makeCourse();
      const ida = await signedIn({ roles: { [course.id]: "instructor", [second.id]: "learner" } });
      await signedIn({ roles: { [course.id]: "instructor" } });
      const wanted = { role: "instructor", days: 7, maxUses: 5 } as const;
      const made = await inviteToCourse(ida, course.slug, wanted);
      const file = { name: "class.csv", bytes: rosterFile(rosterLines(2)) };
      await checkRoster(ida, course.slug, file);
      expect(await deleted(ida)).toEqual({ kind: "deleted" });
      const { participantId } = ida;
      const about = { actorId: participantId, subjectId: participantId };
      const log = await auditOf(course.id);
      expect(log).toContainEqual({
        ...about,
        action: "member.left",
        details: { role: "instructor", why: "the account was deleted" },
      });
      expect(log).toContainEqual(
        expect.objectContaining({ ...about, action: "invitation.revoked" }),
      );
      expect(await auditOf(second.id)).toEqual([
        expect.objectContaining({ ...about, action: "member.left" }),
      ]);
      const token = made?.url.split("/join/")[1] ?? "";
      expect(await joinByInvitation(await signedIn(), token)).toEqual({ kind: "revoked" });
      expect(await db().rosterImport.count({ where: { courseId: course.id } })).toBe(0);
    });

    it("goes for one of the last two instructors who want it at once, and not for both", async () => {
      const course = await makeCourse();
      const both = [
        await signedIn({ roles: { [course.id]: "instructor" } }),
        await signedIn({ roles: { [course.id]: "instructor" } }),
      ];
      const outcomes = await Promise.all(both.map(deleted));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["deleted", "needed"]);
      expect(await db().membership.count({ where: { courseId: course.id } })).toBe(1);
    });
  });
});
