import { describe, expect, it } from "vitest";
import { checkRoster } from "@/lib/courses/service/check-roster";
import { confirmRoster } from "@/lib/courses/service/confirm-roster";
import { inviteToCourse } from "@/lib/courses/service/invitations";
import { joinByInvitation } from "@/lib/courses/service/join-by-invitation";
import { getImportProgress, getRoster, getRosters } from "@/lib/courses/service/get-roster";
import { resumeImports, runImport } from "@/lib/courses/service/run-imports";
import { importBatch } from "@/lib/courses/store/import-batch";
import { VISITOR, type Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { rosterFile, rosterLines } from "../support/build-roster";
import { forEachDatabase } from "../support/for-each-database";
import { again, auditOf, makeCourse, signedIn } from "../support/course-people";

const NOW = new Date(Date.UTC(2026, 0, 1));

describe("a roster", () => {
  forEachDatabase("migrated", () => {
    const begin = async () => {
      const course = await makeCourse();
      const instructor = await signedIn({ name: "Ida", roles: { [course.id]: "instructor" } });
      return { ...course, instructor };
    };
    const check = async (actor: Member, slug: string, lines: readonly string[]) => {
      const id = await checkRoster(actor, slug, { name: "class.csv", bytes: rosterFile(lines) });
      const seen = await getRoster(actor, slug, id ?? "", 1);
      if (id === null || seen === null) throw new Error("The roster was not kept");
      return { id, seen };
    };
    const importIt = async (actor: Member, slug: string, lines: readonly string[]) => {
      const { id } = await check(actor, slug, lines);
      expect(await confirmRoster(actor, slug, id)).toBe("confirmed");
      await runImport(id);
      const after = await getRoster(actor, slug, id, 1);
      return { id, after };
    };

    it("shows what it would do, and does nothing before it is confirmed", async () => {
      const { id, slug, instructor } = await begin();
      const proved = await signedIn();
      const unproved = await signedIn({ emailVerified: false });
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      const raised = await signedIn({ roles: { [id]: "learner" } });
      const same = await signedIn({ roles: { [id]: "learner" } });
      const { seen } = await check(instructor, slug, [
        `${proved.email},Proved,learner`,
        `${unproved.email},Unproved,learner`,
        "nobody@example.org,Nobody,mentor",
        `${mentor.email},Mentor,learner`,
        `${raised.email.toUpperCase()},Raised,mentor`,
        `${same.email},Same,learner`,
      ]);
      expect(seen.stage).toBe("waiting");
      expect(seen.roster.counts).toEqual({
        raised: 1,
        lowered: 1,
        "expected-role": 0,
        member: 1,
        expected: 2,
        unchanged: 1,
      });
      expect(seen.lines.map(({ line, change, from }) => ({ line, change, from }))).toEqual([
        { line: 6, change: "raised", from: "learner" },
        { line: 5, change: "lowered", from: "mentor" },
        { line: 2, change: "member", from: null },
        { line: 3, change: "expected", from: null },
        { line: 4, change: "expected", from: null },
        { line: 7, change: "unchanged", from: "learner" },
      ]);
      expect(await db().membership.count({ where: { courseId: id } })).toBe(4);
      expect(await db().expectedMember.count({ where: { courseId: id } })).toBe(0);
      expect(await auditOf(id)).toEqual([]);
    });

    it("does exactly that, with a line in the log for it and for every role", async () => {
      const { id, slug, instructor } = await begin();
      const proved = await signedIn();
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      await db().expectedMember.create({
        data: { courseId: id, email: "was@example.org", name: "Was", role: "learner" },
      });
      const { id: roster, after } = await importIt(instructor, slug, [
        `${proved.email},Proved,mentor`,
        "nobody@example.org,Nobody,learner",
        `${mentor.email},Mentor,learner`,
        "was@example.org,Was,instructor",
      ]);
      expect(after?.stage).toBe("finished");
      const result = { members: 1, expected: 1, roles: 2, skipped: 0 };
      expect(after?.roster.result).toEqual(result);
      expect((await again(proved.sessionId)).memberships).toEqual([
        { courseId: id, role: "mentor" },
      ]);
      expect((await again(mentor.sessionId)).memberships).toEqual([
        { courseId: id, role: "learner" },
      ]);
      const expected = await db().expectedMember.findMany({
        where: { courseId: id },
        orderBy: { email: "asc" },
        select: { email: true, name: true, role: true },
      });
      expect(expected).toEqual([
        { email: "nobody@example.org", name: "Nobody", role: "learner" },
        { email: "was@example.org", name: "Was", role: "instructor" },
      ]);
      expect(await auditOf(id)).toEqual([
        {
          action: "member.role-changed",
          actorId: instructor.participantId,
          subjectId: mentor.participantId,
          details: { from: "mentor", to: "learner", by: "roster" },
        },
        {
          action: "member.joined",
          actorId: instructor.participantId,
          subjectId: proved.participantId,
          details: { role: "mentor", by: "roster" },
        },
        {
          action: "roster.imported",
          actorId: instructor.participantId,
          subjectId: null,
          details: { import: roster, lines: 4, ...result },
        },
      ]);
      const kept = await db().rosterImport.findUniqueOrThrow({ where: { id: roster } });
      expect(JSON.stringify(kept.rows)).not.toContain("@");
    });

    it("with a fault among 5,000 lines imports nothing, and keeps nobody", async () => {
      const { id, slug, instructor } = await begin();
      const lines = rosterLines(5000).with(4000, "person4001@example.org,,learner");
      const { id: roster, seen } = await check(instructor, slug, lines);
      expect(seen.stage).toBe("faulty");
      expect(seen.faults.map(({ line }) => line)).toEqual([4002]);
      await confirmRoster(instructor, slug, roster);
      await runImport(roster);
      expect((await getRoster(instructor, slug, roster, 1))?.stage).toBe("faulty");
      expect(await db().expectedMember.count({ where: { courseId: id } })).toBe(0);
      const kept = await db().rosterImport.findUniqueOrThrow({ where: { id: roster } });
      expect(JSON.stringify(kept.rows)).not.toContain("person1@");
    });

    it("of 5,000 lines is imported whole, with exact counts, and again without a change", async () => {
      const { id, slug, instructor } = await begin();
      const accounts = Array.from({ length: 300 }, (_, index) => ({
        name: "A",
        email: `person${String(index * 7 + 1)}@example.org`,
        emailVerified: true,
      }));
      await db().user.createMany({ data: accounts });
      const { after } = await importIt(instructor, slug, rosterLines(5000));
      expect(after?.roster.result).toEqual({ members: 300, expected: 4700, roles: 0, skipped: 0 });
      expect(await db().membership.count({ where: { courseId: id } })).toBe(301);
      expect(await db().expectedMember.count({ where: { courseId: id } })).toBe(4700);
      const second = await check(instructor, slug, rosterLines(5000));
      expect(second.seen.roster.counts).toMatchObject({ unchanged: 5000, member: 0, expected: 0 });
    });

    it("goes on after a crash where it was, and does nothing twice", async () => {
      const { id, slug, instructor } = await begin();
      const { id: roster } = await check(instructor, slug, rosterLines(1000, "crash.example.org"));
      await db().rosterImport.update({ where: { id: roster }, data: { startedAt: NOW } });
      expect(await importBatch(roster, 300, NOW)).toBe(true);
      expect(await db().expectedMember.count({ where: { courseId: id } })).toBe(300);
      const before = await db().rosterImport.findUniqueOrThrow({ where: { id: roster } });
      expect(before).toMatchObject({ total: 1000, done: 300, finishedAt: null });
      await resumeImports();
      await Promise.all([runImport(roster), importBatch(roster, 300, NOW)]);
      await runImport(roster);
      expect(await getImportProgress(instructor, slug, roster)).toEqual({
        total: 1000,
        done: 1000,
        isFinished: true,
      });
      expect(await db().expectedMember.count({ where: { courseId: id } })).toBe(1000);
      const log = await auditOf(id);
      expect(log.map(({ action }) => action)).toEqual(["roster.imported"]);
      expect(log[0]?.details).toMatchObject({ expected: 1000, skipped: 0 });
      expect(await importBatch(roster, 300, NOW)).toBe(false);
    });

    it("passes over a line that no longer fits, and counts it", async () => {
      const { id, slug, instructor } = await begin();
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      const { id: roster } = await check(instructor, slug, [`${mentor.email},Mentor,learner`]);
      const where = { courseId: id, userId: mentor.participantId };
      await db().membership.updateMany({ where, data: { role: "instructor" } });
      await confirmRoster(instructor, slug, roster);
      await runImport(roster);
      const after = await getRoster(instructor, slug, roster, 1);
      expect(after?.roster.result).toEqual({ members: 0, expected: 0, roles: 0, skipped: 1 });
      expect((await again(mentor.sessionId)).memberships[0]?.role).toBe("instructor");
    });

    it("takes the last instructor for a fault, unless another follows or an administrator asks", async () => {
      const { id, slug, instructor } = await begin();
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      const stepDown = `${instructor.email},Ida,learner`;
      const { seen } = await check(instructor, slug, [stepDown]);
      expect(seen.stage).toBe("faulty");
      expect(seen.faults[0]?.words).toMatch(/without an instructor/);
      const administrator = await signedIn({ isAdministrator: true });
      expect((await check(administrator, slug, [stepDown])).seen.stage).toBe("waiting");
      const { after } = await importIt(instructor, slug, [
        stepDown,
        `${mentor.email},Max,instructor`,
      ]);
      expect(after?.roster.result).toMatchObject({ roles: 2, skipped: 0 });
      expect((await again(mentor.sessionId)).memberships[0]?.role).toBe("instructor");
    });

    it("ends the invitations of whoever it lowers, as far as she has fewer rights", async () => {
      const { id, slug, instructor } = await begin();
      const second = await signedIn({ roles: { [id]: "instructor" } });
      const wanted = { role: "instructor", days: 365, maxUses: 1 } as const;
      const made = await inviteToCourse(second, slug, wanted);
      await importIt(instructor, slug, [`${second.email},Second,mentor`]);
      const token = made?.url.split("/join/")[1] ?? "";
      const outcome = await joinByInvitation(await again(second.sessionId), token);
      expect(outcome).toEqual({ kind: "revoked" });
    });

    it("is confirmed by nobody but whoever had it checked, and shown to nobody else before", async () => {
      const { id, slug, instructor } = await begin();
      const administrator = await signedIn({ isAdministrator: true });
      const stepDown = [`${instructor.email},Ida,learner`];
      const { id: roster } = await check(administrator, slug, stepDown);
      expect(await getRoster(instructor, slug, roster, 1)).toBeNull();
      expect(await getImportProgress(instructor, slug, roster)).toBeNull();
      expect(await confirmRoster(instructor, slug, roster)).toBe("not-found");
      expect((await getRoster(administrator, slug, roster, 1))?.stage).toBe("waiting");
      expect((await again(instructor.sessionId)).memberships[0]?.role).toBe("instructor");
      expect(await auditOf(id)).toEqual([]);
      expect(await confirmRoster(administrator, slug, roster)).toBe("confirmed");
      await runImport(roster);
      expect(await confirmRoster(administrator, slug, roster)).toBe("confirmed");
      const second = await signedIn({ roles: { [id]: "instructor" } });
      expect((await getRoster(second, slug, roster, 1))?.stage).toBe("finished");
      const log = await auditOf(id);
      expect(log.map(({ action }) => action)).toEqual(["member.role-changed", "roster.imported"]);
      expect(log.map(({ actorId }) => actorId)).toEqual([
        administrator.participantId,
        administrator.participantId,
      ]);
    });

    it("is for instructors and administrators alone, and for nobody from another course", async () => {
      const { id, slug, instructor } = await begin();
      const { id: roster } = await check(instructor, slug, rosterLines(2));
      const other = await begin();
      const mentor = await signedIn({ roles: { [id]: "mentor" } });
      const file = { name: "class.csv", bytes: rosterFile(rosterLines(2)) };
      for (const actor of [VISITOR, await signedIn(), mentor, other.instructor]) {
        expect(await checkRoster(actor, slug, file)).toBeNull();
        expect(await getRoster(actor, slug, roster, 1)).toBeNull();
        expect(await getRosters(actor, slug)).toBeNull();
        expect(await getImportProgress(actor, slug, roster)).toBeNull();
        expect(await confirmRoster(actor, slug, roster)).toBe("not-found");
      }
      expect(await getRoster(other.instructor, other.slug, roster, 1)).toBeNull();
      await confirmRoster(other.instructor, other.slug, roster);
      expect((await getRoster(instructor, slug, roster, 1))?.stage).toBe("waiting");
    });
  });
});
