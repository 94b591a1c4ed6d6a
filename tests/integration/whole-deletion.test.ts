import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { leaveCourses } from "@/lib/courses/service/follow-deletion";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import type { Member } from "@/lib/identity/actor";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { db } from "@/lib/platform/db";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

/** The columns that hold a person by a relation: `table.column`. */
async function relationsToPersons(): Promise<readonly string[]> {
  const rows = await db().$queryRaw`
    SELECT c.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint c
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass ORDER BY 1`;
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}

/** The tables in which an id stands, in whatever column. */
async function tablesWith(id: string): Promise<readonly string[]> {
  const tables = z.array(z.object({ name: z.string() })).parse(
    await db().$queryRaw`SELECT tablename::text AS name FROM pg_tables
        WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db().$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`,
      id,
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/** Leaves a row of hers in every table that holds persons. */
async function leaveTraces(
  ada: Member,
  other: Member,
  course: { readonly id: string; readonly slug: string },
) {
  const userId = ada.participantId;
  const [courseId, soon] = [course.id, new Date(Date.now() + 1000)];
  const { threadId, rootId } = await ask(ada, course.slug);
  const given = await answer(other, threadId);
  await db().account.create({
    data: { userId, providerId: "university", accountId: randomUUID() },
  });
  await db().passkey.create({
    data: {
      userId,
      publicKey: "key",
      credentialID: randomUUID(),
      counter: 0,
      deviceType: "singleDevice",
      backedUp: false,
    },
  });
  await db().invitation.create({
    data: {
      courseId,
      role: "learner",
      tokenHash: randomUUID(),
      expiresAt: soon,
      maxUses: 1,
      createdBy: userId,
    },
  });
  await db().responseImport.create({
    data: { courseId, createdBy: userId, title: "Exam", fileName: "exam.csv" },
  });
  await db().rosterImport.create({
    data: { courseId, createdBy: userId, fileName: "a.csv", rows: [], total: 0 },
  });
  const note = await db().choiceNote.create({
    data: {
      courseId,
      questionId: "q",
      choiceKey: "a",
      text: "A note",
      proposedBy: userId,
      settledBy: userId,
    },
  });
  await db().vote.create({ data: { postId: given, userId } });
  await db().endorsement.create({ data: { postId: given, userId } });
  await db().meToo.create({ data: { threadId, userId } });
  // As a store counts them.
  await db().post.update({
    where: { id: given },
    data: { voteCount: { increment: 1 }, endorseCount: { increment: 1 } },
  });
  await db().thread.update({ where: { id: threadId }, data: { meTooCount: { increment: 1 } } });
  await db().flag.create({ data: { postId: given, userId, reason: "rude", words: "He shouts." } });
  await db().courseBan.create({ data: { courseId, userId, reason: "spam", postId: rootId } });
  await db().mailChoice.create({ data: { courseId, userId, rhythm: "daily" } });
  await db().feed.create({ data: { courseId, userId, secretHash: `hash of ${userId}` } });
  const tokenHash = `hash of an address of ${userId}`;
  await db().replyAddress.create({ data: { tokenHash, userId, postId: given } });
  const mail = { hash: `hash of a mail of ${userId}`, userId, postId: rootId, outcome: "posted" };
  await db().receivedMail.create({ data: mail });
  await db().postImage.create({
    data: {
      courseId,
      uploaderId: userId,
      mediaType: "image/png",
      bytes: new Uint8Array(1),
      width: 1,
      height: 1,
    },
  });
  await db().$executeRaw`
    INSERT INTO reading (thread_id, user_id, numbers)
    VALUES (${threadId}::uuid, ${userId}::uuid, '{[1,3)}')
    ON CONFLICT (thread_id, user_id) DO UPDATE SET numbers = excluded.numbers`;
  await db().participant.create({ data: { id: userId } });
  const questionId = randomUUID();
  await db().question.create({ data: { id: questionId, title: "A question", family: "test" } });
  const { id: versionId } = await db().questionVersion.create({
    data: {
      questionId,
      hash: randomUUID().replaceAll("-", "").repeat(2),
      content: {},
      kind: "single",
      rule: "all-or-nothing",
      choiceKeys: [],
    },
    select: { id: true },
  });
  await db().keyCorrection.create({
    data: {
      courseId,
      questionId,
      versionId,
      fromId: versionId,
      toId: versionId,
      rulings: {},
      reason: "A slip",
      createdBy: userId,
      revertedBy: userId,
      state: "done",
      total: 0,
    },
  });
  await db().thread.update({
    where: { id: threadId },
    data: { claimedBy: userId, claimedAt: soon },
  });
  return { threadId, rootId, given, noteId: note.id };
}

describe("an account", () => {
  forEachDatabase("migrated", () => {
    beforeAll(() => {
      listenToDeletions([leaveCourses, forgetParticipant, forgetWriter]);
    });

    it("takes along all that the discussion keeps of it, but for secrets of feeds and addresses", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId, rootId, given } = await leaveTraces(asker, mentor, course);
      const mine = await exportDiscussion(asker);
      expect(mine).toMatchObject({
        flags: [{ postId: given, reason: "rude", words: "He shouts." }],
        readings: [{ threadId, posts: "{[1,3)}" }],
        notices: [{ kind: "reply", threadId, postId: given, readAt: null }],
        bans: [{ course: { title: course.title }, reason: "spam", until: null, postId: rootId }],
        feeds: [{ course: { title: course.title } }],
        replyAddresses: [{ postId: given, isAnonymous: false }],
        receivedMails: [{ postId: rootId, outcome: "posted" }],
      });
      expect(JSON.stringify(mine)).not.toContain("hash of");
    });

    it("leaves no row behind that names it once it is deleted, but for the audit log", async () => {
      const { course, asker, mentor } = await makeClass();
      const traces = await leaveTraces(asker, mentor, course);
      const id = asker.participantId;
      const held = await relationsToPersons();
      expect(held.length).toBeGreaterThan(20);
      for (const relation of held) {
        const [table, column] = relation.split(".");
        const rows = await db().$queryRawUnsafe<unknown[]>(
          `SELECT 1 FROM ${table ?? ""} WHERE ${column ?? ""} = $1::uuid`,
          id,
        );
        expect([relation, rows.length > 0]).toEqual([relation, true]);
      }
      expect(await deleteAccount(asker, { typed: asker.email, password: "" })).toMatchObject({
        kind: "deleted",
      });
      expect(await tablesWith(id)).toEqual(["audit_entry"]);
      const left = { where: { id: traces.rootId }, select: { authorId: true, text: true } };
      expect(await db().post.findUnique(left)).toEqual({ authorId: null, text: "It is less." });
    });
  });
});
