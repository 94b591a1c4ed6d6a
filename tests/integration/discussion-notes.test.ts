import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import type { Member } from "@/lib/identity/actor";
import { noticeInWords } from "@/lib/discussion/notice";
import { getChoiceTalk } from "@/lib/discussion/service/get-choice-talk";
import { getNoteForm } from "@/lib/discussion/service/get-note-form";
import { getInbox, openNotice } from "@/lib/discussion/service/inbox";
import { getNotes } from "@/lib/discussion/service/get-notes";
import { proposeNote } from "@/lib/discussion/service/propose-note";
import { findRevealableNote, revealProposer } from "@/lib/discussion/service/reveal-author";
import { settleNote } from "@/lib/discussion/service/settle-note";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { again, auditOf, makeCourse, signedIn } from "../support/course-people";
import { makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { everythingIn } from "../support/hidden/everything-in";
import { handInPractice, somebody } from "../support/quiz-fixture";
import { tracesOf } from "../support/traces-of";

const QUESTION = "when-l2-is-better";
const NOT_FOUND = { kind: "not-found" };

/** A class of which the asker has handed in the question that notes are proposed to. */
async function makeReaders() {
  const made = await makeClass();
  const course = { ...made.course, isOpen: false };
  const at = await handInPractice(made.asker, course, QUESTION);
  return { ...made, course, at };
}

type Course = Awaited<ReturnType<typeof makeReaders>>["course"];

async function propose(
  actor: Member,
  course: Course,
  options: {
    readonly text?: string;
    readonly name?: "hide" | "peers" | "show";
    readonly choice?: string;
  } = {},
) {
  const { text = "Try it with $m = 0.5$.", name = "peers", choice = "a" } = options;
  const form = { id: randomUUID(), question: QUESTION, choice, text, name };
  return { id: form.id, outcome: await proposeNote(actor, course.slug, form), form };
}

/** The explanation of choice a as somebody reads it who has just handed the question in. */
async function explanationFor(actor: Member, course: Course) {
  const { attemptId, position } = await handInPractice(actor, course, QUESTION);
  const outcome = await getReviewItem(actor, attemptId, position);
  if (outcome.kind !== "review") throw new Error(`The review is ${outcome.kind}`);
  return getChoiceTalk(actor, outcome.item, "a");
}

describe("a note to an explanation", () => {
  forEachDatabase("seeded", (database) => {
    it("is proposed once, however often its form arrives, and waits for staff", async () => {
      const { course, asker, mentor } = await makeReaders();
      const { form, outcome } = await propose(asker, course);
      expect(outcome).toEqual({ kind: "proposed" });
      await proposeNote(asker, course.slug, form);
      const notes = await getNotes(mentor, course.slug, "");
      expect(notes).toMatchObject({ waitingCount: 1, settled: [] });
      expect(notes?.waiting[0]).toMatchObject({ text: form.text, choiceKey: "a", settled: null });
      expect(notes?.waiting[0]?.question?.choice?.key).toBe("a");
      expect((await explanationFor(asker, course)).notes).toEqual([]);
    });

    it("takes an answer to the question, in the same course, from somebody who may write there", async () => {
      const { course, asker, peer, outsider, instructor } = await makeReaders();
      expect((await propose(peer, course)).outcome).toMatchObject({ kind: "refused" });
      expect((await propose(outsider, course)).outcome).toEqual(NOT_FOUND);
      expect(await proposeNote(VISITOR, course.slug, (await propose(peer, course)).form)).toEqual(
        NOT_FOUND,
      );
      const elsewhere = { ...(await makeCourse()), isOpen: false };
      expect((await propose(asker, elsewhere)).outcome).toEqual(NOT_FOUND);
      expect((await propose(asker, course, { choice: "z" })).outcome).toEqual(NOT_FOUND);
      await database().prisma.courseBan.create({
        data: { courseId: course.id, userId: asker.participantId, reason: "Rude." },
      });
      expect((await propose(asker, course)).outcome).toMatchObject({ kind: "refused" });
      expect(await getNotes(instructor, course.slug, "")).toMatchObject({ waitingCount: 0 });
    });

    it("is asked for in the open course from people with accounts", async () => {
      const query = { question: QUESTION, choice: "a" };
      const form = await getNoteForm(somebody(), "losses-and-fairness", query);
      expect(form).toEqual({ kind: "sign-in" });
      const fresh = await getNoteForm(await signedIn(), "losses-and-fairness", query);
      if (fresh.kind !== "page") throw new Error(`The form is ${fresh.kind}`);
      expect(fresh.page.refusal).toContain("not answered this question");
    });

    it("can be proposed five times an hour", async () => {
      const { course, asker } = await makeReaders();
      for (let nth = 1; nth <= 5; nth += 1) {
        expect((await propose(asker, course)).outcome).toEqual({ kind: "proposed" });
      }
      expect((await propose(asker, course)).outcome).toMatchObject({ kind: "wait" });
    });

    it("stands, once merged, in that explanation for all of the course who have answered, as staff left it", async () => {
      const { course, asker, peer, mentor } = await makeReaders();
      const { id } = await propose(asker, course, { text: "Draft" });
      const merged = await settleNote(mentor, course.slug, id, { kind: "merge", text: "Final" });
      expect(merged).toEqual({ kind: "done" });
      const { notes } = await explanationFor(peer, course);
      expect(notes).toMatchObject([{ id, proposer: null, isEdited: true }]);
      expect(notes[0]?.html).toContain("Final");
      const { attemptId } = await handInPractice(peer, course, QUESTION);
      const review = await getReviewItem(peer, attemptId, 1);
      if (review.kind !== "review") throw new Error("No review");
      expect((await getChoiceTalk(peer, review.item, "b")).notes).toEqual([]);

      const other = await makeReaders();
      expect((await explanationFor(other.asker, other.course)).notes).toEqual([]);
      expect(await auditOf(course.id)).toEqual([
        {
          action: "note.merged",
          actorId: mentor.participantId,
          subjectId: null,
          details: { noteId: id, questionId: QUESTION, choiceKey: "a" },
        },
      ]);
    });

    it("names its proposer where she wishes so, and where not nobody in any list, staff neither", async () => {
      const { course, asker, peer, mentor } = await makeReaders();
      const hidden = await propose(asker, course, { text: "Hidden" });
      const named = await propose(asker, course, { text: "Named", name: "show" });
      const waiting = await getNotes(mentor, course.slug, "");
      expect(waiting?.waiting.map(({ proposer }) => proposer)).toEqual([null, "Ines Asker"]);
      for (const { id, form } of [hidden, named]) {
        await settleNote(mentor, course.slug, id, { kind: "merge", text: form.text });
      }
      const { notes } = await explanationFor(peer, course);
      expect(notes.map(({ proposer, isEdited }) => [proposer, isEdited])).toEqual([
        [null, false],
        ["Ines Asker", false],
      ]);
      await database().prisma.user.delete({ where: { id: asker.participantId } });
      expect((await explanationFor(peer, course)).notes.map(({ proposer }) => proposer)).toEqual([
        null,
        null,
      ]);
    });

    it("tells staff who proposed it without her name, each time with a line in the audit log, and nobody else", async () => {
      const { course, asker, peer, mentor, instructor, outsider } = await makeReaders();
      const elsewhere = await makeCourse("Elsewhere");
      const stranger = await signedIn({ roles: { [elsewhere.id]: "instructor" } });
      const hidden = await propose(asker, course, { text: "Hidden" });
      const named = await propose(asker, course, { text: "Named", name: "show" });
      const notes = await getNotes(mentor, course.slug, "");
      expect(notes?.waiting.map(({ isRevealable }) => isRevealable)).toEqual([true, false]);
      for (const other of [asker, peer, outsider, stranger, VISITOR]) {
        expect(await findRevealableNote(other, course.slug, hidden.id)).toBeNull();
        expect(await revealProposer(other, course.slug, hidden.id)).toBeNull();
      }
      expect(await revealProposer(stranger, elsewhere.slug, hidden.id)).toBeNull();
      expect(await revealProposer(mentor, course.slug, named.id)).toBeNull();
      expect(await auditOf(course.id)).toEqual([]);

      const { name, email } = asker;
      await settleNote(mentor, course.slug, hidden.id, { kind: "merge", text: "Hidden" });
      for (const staff of [mentor, instructor]) {
        expect(await revealProposer(staff, course.slug, hidden.id)).toEqual({ name, email });
        expect((await auditOf(course.id)).at(-1)).toEqual({
          action: "proposer.revealed",
          actorId: staff.participantId,
          subjectId: asker.participantId,
          details: { noteId: hidden.id },
        });
      }
      expect(await auditOf(elsewhere.id)).toEqual([]);
      // Told once to one who asked: no list says more than before.
      const after = await everythingIn([
        await getNotes(mentor, course.slug, ""),
        await explanationFor(mentor, course),
        await explanationFor(peer, course),
      ]);
      expect(tracesOf({ ...asker, id: asker.participantId }, after)).toEqual([
        "Ines Asker",
        "Ines",
        "Asker",
      ]);
      expect(after.match(/Ines Asker/gu)).toHaveLength(1);
    });

    it("keeps for ever who proposed it while the form promised that staff are not told", async () => {
      const { course, asker, mentor } = await makeReaders();
      // Sent from a page that was opened then.
      const { id } = await propose(asker, course, { name: "hide" });
      const notes = await getNotes(mentor, course.slug, "");
      expect(notes?.waiting.map(({ isRevealable }) => isRevealable)).toEqual([false]);
      expect(await findRevealableNote(mentor, course.slug, id)).toBeNull();
      expect(await revealProposer(mentor, course.slug, id)).toBeNull();
      expect(await auditOf(course.id)).toEqual([]);
    });

    it("is declined with a reason that its proposer reads and no peer, and stands nowhere", async () => {
      const { course, asker, peer, mentor } = await makeReaders();
      const { id } = await propose(asker, course);
      const decision = { kind: "decline", reason: "It is there already." } as const;
      expect(await settleNote(mentor, course.slug, id, decision)).toEqual({ kind: "done" });
      expect((await explanationFor(asker, course)).notes).toEqual([]);
      const own = async (actor: Member) => {
        const form = await getNoteForm(actor, course.slug, { question: QUESTION, choice: "a" });
        return form.kind === "page" ? form.page.own : form.kind;
      };
      expect(await own(asker)).toMatchObject([
        { id, outcome: "declined", reason: decision.reason },
      ]);
      expect(await own(peer)).toEqual([]);
      expect((await auditOf(course.id)).map(({ action }) => action)).toEqual(["note.declined"]);
    });

    it("tells its proposer in her inbox what became of it, each outcome once, and leads her to it; nobody else, and not who settles her own", async () => {
      const { course, asker, peer, mentor } = await makeReaders();
      const [merged, declined] = [
        await propose(asker, course),
        await propose(asker, course, { choice: "b" }),
      ];
      const own = await propose(mentor, course);
      await settleNote(mentor, course.slug, declined.id, { kind: "decline", reason: "Elsewhere." });
      for (const { id } of [merged, merged, own]) {
        await settleNote(mentor, course.slug, id, { kind: "merge", text: "It stands" });
      }
      for (const id of [merged.id, merged.id, own.id]) {
        await settleNote(mentor, course.slug, id, { kind: "remove" });
      }
      const inbox = await getInbox(asker, undefined);
      const lines = (inbox?.threads ?? []).map(({ title, path, entries }) => [
        title,
        path,
        ...entries.map(noticeInWords),
      ]);
      const address = `/courses/${course.slug}/notes/new?question=${QUESTION}`;
      expect(lines.toSorted()).toEqual([
        [
          "Your note to choice A of “When to choose which”",
          `${address}&choice=a#proposed`,
          "The staff of the course took it out of the explanation again",
          "The staff of the course took it into the explanation",
        ],
        [
          "Your note to choice B of “When to choose which”",
          `${address}&choice=b#proposed`,
          "The staff of the course did not take it over",
        ],
      ]);
      expect(inbox?.unreadCount).toBe(3);
      for (const actor of [peer, mentor]) {
        expect(await getInbox(actor, undefined)).toMatchObject({ unreadCount: 0, threads: [] });
      }
      const line = inbox?.threads.find(({ id }) => id === declined.id)?.entries[0]?.id ?? "";
      expect(await openNotice(peer, line)).toBeNull();
      expect(await openNotice(asker, line)).toBe(`${address}&choice=b#proposed`);
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(2);
      const userId = asker.participantId;
      await database().prisma.membership.delete({
        where: { courseId_userId: { courseId: course.id, userId } },
      });
      expect(await getInbox(await again(asker.sessionId), undefined)).toMatchObject({
        unreadCount: 0,
        threads: [],
      });
    });

    it("can be taken out again, once", async () => {
      const { course, asker, peer, mentor, instructor } = await makeReaders();
      const { id } = await propose(asker, course);
      const remove = () => settleNote(instructor, course.slug, id, { kind: "remove" });
      expect(await remove()).toEqual(NOT_FOUND);
      await settleNote(mentor, course.slug, id, { kind: "merge", text: "It stands" });
      expect(await remove()).toEqual({ kind: "done" });
      expect(await remove()).toEqual({ kind: "settled", outcome: "removed" });
      expect((await explanationFor(peer, course)).notes).toEqual([]);
      expect((await auditOf(course.id)).map(({ action }) => action)).toEqual([
        "note.merged",
        "note.removed",
      ]);
    });

    it("is settled by one of those who do at the same moment; the others are told how", async () => {
      const { course, asker, mentor, instructor } = await makeReaders();
      const { id } = await propose(asker, course);
      const outcomes = await Promise.all([
        settleNote(mentor, course.slug, id, { kind: "merge", text: "Mine" }),
        settleNote(instructor, course.slug, id, { kind: "decline", reason: "No" }),
        settleNote(mentor, course.slug, id, { kind: "merge", text: "Mine again" }),
        settleNote(instructor, course.slug, id, { kind: "decline", reason: "No, no" }),
      ]);
      expect(outcomes.filter(({ kind }) => kind === "done")).toHaveLength(1);
      const row = await database().prisma.choiceNote.findUniqueOrThrow({ where: { id } });
      const told = { kind: "settled", outcome: row.outcome };
      expect(outcomes.filter(({ kind }) => kind !== "done")).toEqual([told, told, told]);
      expect(await auditOf(course.id)).toHaveLength(1);
    });

    it("is settled by staff of its course and by nobody else", async () => {
      const { course, asker, peer, mentor, outsider } = await makeReaders();
      const { id } = await propose(asker, course);
      const elsewhere = await makeClass();
      for (const actor of [asker, peer, outsider, elsewhere.mentor, VISITOR, somebody()]) {
        expect(await getNotes(actor, course.slug, "")).toBeNull();
        for (const slug of [course.slug, elsewhere.course.slug]) {
          const merge = { kind: "merge", text: "Not mine" } as const;
          expect(await settleNote(actor, slug, id, merge)).toEqual(NOT_FOUND);
        }
      }
      expect(await auditOf(course.id)).toEqual([]);
      expect(await getNotes(mentor, course.slug, "")).toMatchObject({ waitingCount: 1 });
    });

    it("is listed with the others by pages, the waiting ones oldest first", async () => {
      const { course, mentor } = await makeReaders();
      const { prisma } = database();
      const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
      const rows = Array.from({ length: 25 }, (_, index) => ({
        courseId: course.id,
        questionId: QUESTION,
        choiceKey: "a",
        text: String(index),
        at: at(index),
        ...(index < 13 ? {} : { outcome: "merged", settledAt: at(Math.floor(index / 2)) }),
      }));
      await prisma.choiceNote.createMany({ data: rows });
      const first = await getNotes(mentor, course.slug, "");
      expect(first?.waitingCount).toBe(13);
      expect(first?.waiting.map(({ text }) => text)).toEqual(
        Array.from({ length: 10 }, (_, index) => String(index)),
      );
      const second = await getNotes(mentor, course.slug, first?.next ?? "");
      expect(second?.next).toBeNull();
      const settled = [...(first?.settled ?? []), ...(second?.settled ?? [])];
      const ids = new Set(settled.map(({ id }) => id));
      expect([first?.settled.length, settled.length, ids.size]).toEqual([10, 12, 12]);
    });
  });
});
