import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { memberFilterSchema } from "@/lib/courses/schema";
import { admitExpected } from "@/lib/courses/service/admit-expected";
import { getExpected, getMembers } from "@/lib/courses/service/get-members";
import {
  getMember,
  leaveCourse,
  manageMember,
  removeExpected,
} from "@/lib/courses/service/manage-member";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { forEachDatabase } from "../support/for-each-database";
import { again, auditOf, makeCourse, signedIn } from "../support/course-people";

const ALL = { search: "", role: null } as const;

describe("the members of a course", () => {
  forEachDatabase("migrated", () => {
    const namesOf = async (...asked: Parameters<typeof getMembers>) =>
      (await getMembers(...asked))?.rows.map(({ name }) => name);

    it("are seen by mentors and above, and by nobody else", async () => {
      const { id, slug } = await makeCourse();
      const other = await makeCourse();
      const mentor = await signedIn({ name: "Max", roles: { [id]: "mentor" } });
      const learner = await signedIn({ name: "Lea", roles: { [id]: "learner" } });
      const stranger = await signedIn({ roles: { [other.id]: "instructor" } });
      const page = await getMembers(mentor, slug, ALL);
      expect(page?.rows.map(({ name }) => name)).toEqual(["Lea", "Max"]);
      expect(page?.counts).toEqual({ learner: 1, mentor: 1, instructor: 0 });
      expect(page?.mayManage).toBe(false);
      for (const actor of [learner, stranger, VISITOR]) {
        expect(await getMembers(actor, slug, ALL)).toBeNull();
        expect(await getExpected(actor, slug, "")).toBeNull();
      }
      for (const actor of [mentor, learner, stranger, VISITOR]) {
        expect(await getMember(actor, slug, learner.participantId)).toBeNull();
        expect(await manageMember(actor, slug, learner.participantId, null)).toBe("not-found");
      }
    });

    it("are found by a part of name or address, and by role", async () => {
      const { id, slug } = await makeCourse();
      const actor = await signedIn({ name: "Ida", roles: { [id]: "instructor" } });
      await signedIn({
        name: "100% Bob",
        email: `bob_${slug}@example.org`,
        roles: { [id]: "learner" },
      });
      await signedIn({ name: "1000 Bobs", roles: { [id]: "mentor" } });
      expect(await namesOf(actor, slug, { search: "bob", role: null })).toEqual([
        "100% Bob",
        "1000 Bobs",
      ]);
      expect(await namesOf(actor, slug, { search: "100%", role: null })).toEqual(["100% Bob"]);
      expect(await namesOf(actor, slug, { search: "BOB_", role: null })).toEqual(["100% Bob"]);
      expect(await namesOf(actor, slug, { search: "bob", role: "mentor" })).toEqual(["1000 Bobs"]);
      const strange = memberFilterSchema.parse({ search: "bob\0", role: "wizard" });
      expect(await namesOf(actor, slug, strange)).toHaveLength(3);
    });

    it("come page by page, each once, also where many have one name", async () => {
      const { id, slug } = await makeCourse();
      const actor = await signedIn({ name: "Ida", roles: { [id]: "instructor" } });
      await crowd(id, 120);
      const seen: string[] = [];
      let after: string | undefined;
      let pages = 0;
      do {
        const page = await getMembers(actor, slug, ALL, after);
        expect(page?.rows.length).toBeLessThanOrEqual(50);
        seen.push(...(page?.rows.map(({ userId }) => userId) ?? []));
        after = page?.next ?? undefined;
        pages += 1;
      } while (after !== undefined);
      expect(pages).toBe(3);
      expect(seen).toHaveLength(121);
      expect(new Set(seen).size).toBe(121);
      expect(await namesOf(actor, slug, ALL, "not a place")).toHaveLength(50);
    });

    it("keep at least one instructor, also when two step down at once", async () => {
      const { id, slug } = await makeCourse();
      const one = await signedIn({ roles: { [id]: "instructor" } });
      const two = await signedIn({ roles: { [id]: "instructor" } });
      const outcomes = await Promise.all([
        leaveCourse(one, slug),
        manageMember(two, slug, two.participantId, "learner"),
      ]);
      expect(outcomes.toSorted()).toEqual(["changed", "last-instructor"]);
      const where = { courseId: id, role: "instructor" };
      expect(await db().membership.count({ where })).toBe(1);
      const [left] = await db().membership.findMany({ where, select: { userId: true } });
      const administrator = await signedIn({ isAdministrator: true });
      expect(await manageMember(administrator, slug, left?.userId ?? "", null)).toBe("changed");
      expect(await db().membership.count({ where })).toBe(0);
    });

    it("leave and are removed, and keep their attempts; the log says which", async () => {
      const { id, slug } = await makeCourse();
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      const leaving = await signedIn({ roles: { [id]: "learner" } });
      const removed = await signedIn({ roles: { [id]: "learner" } });
      await db().quiz.create({ data: { slug, title: "Q", kind: "course", position: 1 } });
      for (const { participantId } of [leaving, removed]) {
        await db().participant.create({ data: { id: participantId } });
        const attempt = { participantId, courseId: id, quizSlug: slug, number: 1, openItems: 1 };
        await db().attempt.create({ data: attempt });
      }
      expect(await leaveCourse(leaving, slug)).toBe("changed");
      expect(await leaveCourse(await again(leaving.sessionId), slug)).toBe("not-found");
      expect(await manageMember(instructor, slug, removed.participantId, null)).toBe("changed");
      expect(await db().membership.count({ where: { courseId: id } })).toBe(1);
      expect(await db().attempt.count({ where: { courseId: id } })).toBe(2);
      expect(await auditOf(id)).toEqual([
        expect.objectContaining({ action: "member.left", actorId: leaving.participantId }),
        expect.objectContaining({
          action: "member.removed",
          actorId: instructor.participantId,
          subjectId: removed.participantId,
        }),
      ]);
    });

    it("are given another role with a line in the log, and none where nothing changes", async () => {
      const { id, slug } = await makeCourse();
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      const learner = await signedIn({ roles: { [id]: "learner" } });
      const { participantId } = learner;
      expect(await manageMember(instructor, slug, participantId, "mentor")).toBe("changed");
      expect(await manageMember(instructor, slug, participantId, "mentor")).toBe("unchanged");
      expect(await manageMember(instructor, slug, randomUUID(), "mentor")).toBe("not-found");
      expect(await auditOf(id)).toEqual([
        {
          action: "member.role-changed",
          actorId: instructor.participantId,
          subjectId: participantId,
          details: { from: "learner", to: "mentor" },
        },
      ]);
    });

    it("are shown by one page of rows however many there are", async () => {
      const { id, slug } = await makeCourse();
      const actor = await signedIn({ name: "Ida", roles: { [id]: "instructor" } });
      await crowd(id, 30_000);
      const page = await getMembers(actor, slug, ALL);
      expect(page?.rows).toHaveLength(50);
      expect(page?.counts.learner).toBe(30_000);
    });
  });

  /** Many learners at once. Two of each name. */
  async function crowd(courseId: string, count: number): Promise<void> {
    await db().$executeRaw`
      WITH made AS (
        INSERT INTO person (id, name, email, email_verified)
        SELECT gen_random_uuid(), 'Somebody ' || (n / 2)::text,
          n::text || '@' || ${courseId}::text || '.example.org', true
        FROM generate_series(1, ${count}::int) AS n RETURNING id)
      INSERT INTO membership (course_id, user_id, role)
      SELECT ${courseId}::uuid, id, 'learner' FROM made`;
  }
});

describe("somebody who is expected", () => {
  forEachDatabase("migrated", () => {
    const expectPerson = async (courseId: string, email: string, role: string) =>
      db().expectedMember.create({ data: { courseId, email, role, name: "Expected" } });
    const signIn = (userId: string, email: string, emailVerified: boolean) =>
      admitExpected({ userId, email, emailVerified, guestId: null });

    it("becomes a member when she signs in with the address, once she has proved it", async () => {
      const { id, slug } = await makeCourse();
      const other = await makeCourse();
      const actor = await signedIn();
      await expectPerson(id, actor.email, "mentor");
      await expectPerson(other.id, actor.email, "learner");
      await signIn(actor.participantId, actor.email, false);
      expect((await again(actor.sessionId)).memberships).toEqual([]);
      await signIn(actor.participantId, actor.email, true);
      await signIn(actor.participantId, actor.email, true);
      const { memberships } = await again(actor.sessionId);
      expect(memberships).toHaveLength(2);
      expect(memberships).toContainEqual({ courseId: id, role: "mentor" });
      const administrator = await signedIn({ isAdministrator: true });
      expect((await getExpected(administrator, slug, ""))?.rows).toEqual([]);
      expect(await auditOf(id)).toEqual([
        expect.objectContaining({
          action: "member.joined",
          subjectId: actor.participantId,
          details: { role: "mentor", by: "roster" },
        }),
      ]);
    });

    it("is not lowered by it where she has joined already in another way", async () => {
      const { id } = await makeCourse();
      const actor = await signedIn({ roles: { [id]: "mentor" } });
      await expectPerson(id, actor.email, "learner");
      await signIn(actor.participantId, actor.email, true);
      expect((await again(actor.sessionId)).memberships).toEqual([
        { courseId: id, role: "mentor" },
      ]);
    });

    it("is found, and taken off by an instructor alone", async () => {
      const { id, slug } = await makeCourse();
      const instructor = await signedIn({ roles: { [id]: "instructor" } });
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      await expectPerson(id, "ada@example.org", "learner");
      await expectPerson(id, "bob@example.org", "learner");
      const found = await getExpected(mentor, slug, "BOB");
      expect(found?.rows.map(({ email }) => email)).toEqual(["bob@example.org"]);
      expect(found?.expectedCount).toBe(2);
      expect(await removeExpected(mentor, slug, "bob@example.org")).toBe("not-found");
      expect(await removeExpected(instructor, slug, "bob@example.org")).toBe("removed");
      expect(await removeExpected(instructor, slug, "bob@example.org")).toBe("not-found");
      expect((await auditOf(id)).map(({ action }) => action)).toEqual(["expected-member.removed"]);
    });
  });
});
