import { describe, expect, it } from "vitest";
import {
  getInvitations,
  inviteToCourse,
  revokeInvitationOf,
} from "@/lib/courses/service/invitations";
import { leaveCourse, manageMember } from "@/lib/courses/service/manage-member";
import { getInvitation, joinByInvitation } from "@/lib/courses/service/join-by-invitation";
import { VISITOR } from "@/lib/identity/actor";
import type { CourseRole } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import { forEachDatabase } from "../support/for-each-database";
import { again, auditOf, makeCourse, signedIn } from "../support/course-people";

describe("an invitation", () => {
  forEachDatabase("migrated", () => {
    const invite = async (role: CourseRole, maxUses = 5) => {
      const course = await makeCourse();
      const instructor = await signedIn({ roles: { [course.id]: "instructor" } });
      const made = await inviteToCourse(instructor, course.slug, { role, days: 7, maxUses });
      const token = made?.url.split("/join/")[1] ?? "";
      return { course, instructor, token };
    };
    const usesOf = async (courseId: string) =>
      (await db().invitation.findFirstOrThrow({ where: { courseId }, select: { uses: true } }))
        .uses;

    it("lets five of twenty in who come at once, when it is for five", async () => {
      const { course, token } = await invite("learner", 5);
      const people = await Promise.all(Array.from({ length: 20 }, () => signedIn()));
      const outcomes = await Promise.all(people.map((person) => joinByInvitation(person, token)));
      expect(outcomes.filter(({ kind }) => kind === "joined")).toHaveLength(5);
      expect(outcomes.filter(({ kind }) => kind === "used-up")).toHaveLength(15);
      expect(await usesOf(course.id)).toBe(5);
      const members = { where: { courseId: course.id, role: "learner" } };
      expect(await db().membership.count(members)).toBe(5);
      const log = await auditOf(course.id);
      expect(log.filter(({ action }) => action === "member.joined")).toHaveLength(5);
    });

    it("counts somebody who presses twice once", async () => {
      const { course, token } = await invite("learner");
      const person = await signedIn();
      const outcomes = await Promise.all([1, 2, 3].map(() => joinByInvitation(person, token)));
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["joined", "unchanged", "unchanged"]);
      expect(await usesOf(course.id)).toBe(1);
    });

    it("raises a role and never lowers one", async () => {
      const { course, token } = await invite("mentor");
      const learner = await signedIn({ roles: { [course.id]: "learner" } });
      const instructor = await signedIn({ roles: { [course.id]: "instructor" } });
      expect(await joinByInvitation(learner, token)).toMatchObject({ kind: "raised" });
      expect(await joinByInvitation(instructor, token)).toMatchObject({ kind: "unchanged" });
      const roleOf = async ({ sessionId }: { readonly sessionId: string }) =>
        (await again(sessionId)).memberships[0]?.role;
      expect(await roleOf(learner)).toBe("mentor");
      expect(await roleOf(instructor)).toBe("instructor");
      expect((await auditOf(course.id)).at(-1)).toMatchObject({
        action: "member.role-changed",
        subjectId: learner.participantId,
        details: { from: "learner", to: "mentor", by: "invitation" },
      });
    });

    it("turns the pages of whoever joins to the course", async () => {
      const { course, token } = await invite("learner");
      const person = await signedIn();
      await joinByInvitation(person, token);
      expect((await again(person.sessionId)).chosenCourseId).toBe(course.id);
    });

    it("says what it is to everybody, and lets nobody in who is not signed in", async () => {
      const { course, instructor, token } = await invite("mentor");
      expect(await getInvitation(VISITOR, token)).toEqual({
        courseTitle: course.title,
        courseSlug: course.slug,
        role: "mentor",
        state: "usable",
        by: instructor.name,
        isSignedIn: false,
        ownRole: null,
        isOfUse: true,
      });
      expect(await joinByInvitation(VISITOR, token)).toEqual({ kind: "not-signed-in" });
    });

    it("is refused when it is unknown, revoked or expired", async () => {
      const { course, instructor, token } = await invite("learner");
      const person = await signedIn();
      expect(await getInvitation(person, `${token}x`)).toBeNull();
      expect(await joinByInvitation(person, "")).toEqual({ kind: "not-found" });
      const later = { now: () => new Date(Date.UTC(2100, 0)) };
      expect((await getInvitation(person, token, later))?.state).toBe("expired");
      expect(await joinByInvitation(person, token, later)).toEqual({ kind: "expired" });
      const [listed] = (await getInvitations(instructor, course.slug))?.invitations ?? [];
      expect(await revokeInvitationOf(instructor, course.slug, listed?.id ?? "")).toBe("revoked");
      expect(await joinByInvitation(person, token)).toEqual({ kind: "revoked" });
      expect((await again(person.sessionId)).memberships).toEqual([]);
    });

    it("ends with the rights of whoever made it, in the log too", async () => {
      for (const [left, learnerLink] of [
        [null, "revoked"],
        ["learner", "joined"],
      ] as const) {
        const { course, instructor, token } = await invite("instructor");
        const wanted = { role: "learner", days: 7, maxUses: 5 } as const;
        const second = await inviteToCourse(instructor, course.slug, wanted);
        const head = await signedIn({ roles: { [course.id]: "instructor" } });
        const ofHead = await inviteToCourse(head, course.slug, { ...wanted, role: "mentor" });
        const id = instructor.participantId;
        expect(await manageMember(head, course.slug, id, left)).toBe("changed");
        expect(await joinByInvitation(await again(instructor.sessionId), token)).toEqual({
          kind: "revoked",
        });
        const person = await signedIn();
        const tokenOf = (made: typeof second) => made?.url.split("/join/")[1] ?? "";
        expect((await joinByInvitation(person, tokenOf(second))).kind).toBe(learnerLink);
        expect((await joinByInvitation(await signedIn(), tokenOf(ofHead))).kind).toBe("joined");
        const revoked = (await auditOf(course.id)).filter(
          ({ action }) => action === "invitation.revoked",
        );
        expect(revoked).toHaveLength(left === null ? 2 : 1);
        expect(revoked[0]).toMatchObject({ actorId: head.participantId, subjectId: id });
      }
    });

    it("of an administrator outlives her place in the course", async () => {
      const course = await makeCourse();
      const head = await signedIn({
        isAdministrator: true,
        roles: { [course.id]: "instructor" },
      });
      const wanted = { role: "instructor", days: 7, maxUses: 1 } as const;
      const made = await inviteToCourse(head, course.slug, wanted);
      expect(await leaveCourse(head, course.slug)).toBe("changed");
      const token = made?.url.split("/join/")[1] ?? "";
      expect((await joinByInvitation(await signedIn(), token)).kind).toBe("joined");
    });

    it("undoes no later removal and no lowering, but lets her back in as a learner", async () => {
      for (const left of [null, "learner"] as const) {
        const { course, instructor, token } = await invite("mentor");
        const mentor = await signedIn({ roles: { [course.id]: "mentor" } });
        const wanted = { role: "learner", days: 7, maxUses: 5 } as const;
        const plain = await inviteToCourse(instructor, course.slug, wanted);
        await manageMember(instructor, course.slug, mentor.participantId, left);
        const now = await again(mentor.sessionId);
        expect(await joinByInvitation(now, token)).toEqual({ kind: "outdated" });
        expect((await getInvitation(now, token))?.state).toBe("outdated");
        await joinByInvitation(now, plain?.url.split("/join/")[1] ?? "");
        expect((await again(mentor.sessionId)).memberships).toEqual([
          { courseId: course.id, role: "learner" },
        ]);
        const later = await inviteToCourse(instructor, course.slug, { ...wanted, role: "mentor" });
        const renewed = later?.url.split("/join/")[1] ?? "";
        expect((await joinByInvitation(now, renewed)).kind).toBe("raised");
      }
    });

    it("is not in the database as it is in the link", async () => {
      const { course, token } = await invite("learner");
      const kept = await db().invitation.findMany({ where: { courseId: course.id } });
      expect(JSON.stringify(kept)).not.toContain(token);
      expect(token.length).toBeGreaterThanOrEqual(43);
    });

    it("is made, seen and revoked by nobody below an instructor, and not from another course", async () => {
      const { course, instructor } = await invite("learner");
      const [listed] = (await getInvitations(instructor, course.slug))?.invitations ?? [];
      const other = await makeCourse();
      const strangers = [
        VISITOR,
        await signedIn(),
        await signedIn({ roles: { [course.id]: "mentor", [other.id]: "instructor" } }),
      ];
      for (const actor of strangers) {
        const wanted = { role: "learner", days: 1, maxUses: 1 } as const;
        expect(await inviteToCourse(actor, course.slug, wanted)).toBeNull();
        expect(await getInvitations(actor, course.slug)).toBeNull();
        const id = listed?.id ?? "";
        expect(await revokeInvitationOf(actor, course.slug, id)).toBe("not-found");
        expect(await revokeInvitationOf(actor, other.slug, id)).toBe("not-found");
      }
    });
  });
});
