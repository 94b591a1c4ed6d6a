import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { getNotes } from "@/lib/discussion/service/get-notes";
import { proposeNote } from "@/lib/discussion/service/propose-note";
import { search } from "@/lib/discussion/service/search";
import { settleNote } from "@/lib/discussion/service/settle-note";
import { type Actor, type Member, VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { makeThread } from "../support/build-thread";
import { signedIn } from "../support/course-people";
import { makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { handInPractice } from "../support/quiz-fixture";

const QUESTION = "when-l2-is-better";

/** A class of which the asker has handed in the question that notes are about. */
async function makeReaders() {
  const made = await makeClass();
  const course = { ...made.course, isOpen: false };
  const at = await handInPractice(made.asker, course, QUESTION);
  return { ...made, course, at };
}
type Readers = Awaited<ReturnType<typeof makeReaders>>;

/** A note of the asker's, under her name, that stands in the explanation of a choice. */
async function merge({ course, asker, mentor }: Readers, text: string, choice = "a") {
  const id = randomUUID();
  const form = { id, question: QUESTION, choice, text, name: "show" } as const;
  expect(await proposeNote(asker, course.slug, form)).toEqual({ kind: "proposed" });
  const merged = await settleNote(mentor, course.slug, id, { kind: "merge", text });
  expect(merged).toEqual({ kind: "done" });
  return id;
}

async function pageOf(
  reader: Actor,
  q: string,
  slug: string | null = null,
  more: Readonly<Record<string, string>> = {},
) {
  const page = await search(reader, slug, readSearchQuery({ q, after: "", ...more }), "here");
  if (page === null) throw new Error("There is no such course");
  return page;
}
const notesOf = async (...of: Parameters<typeof pageOf>) => (await pageOf(...of)).notes;

describe("a note to an explanation", () => {
  forEachDatabase("seeded", () => {
    it("is found by its words, as they are read, and leads to the reader's own explanation", async () => {
      const readers = await makeReaders();
      const { course, asker, at } = readers;
      await merge(readers, "A **zeugma** at $m = 0.5$ decides it.", "b");
      for (const slug of [course.slug, null]) {
        const [note] = await notesOf(asker, "zeugma", slug);
        expect(note).toMatchObject({
          path: `/attempts/${at.attemptId}/${String(at.position)}/review/b`,
          course: "A course",
          choiceKey: "b",
        });
        const excerpt = note?.excerpt ?? [];
        expect(excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
          "zeugma",
        ]);
        expect(excerpt.map(({ text }) => text).join("")).not.toContain("*");
      }
      const again = await handInPractice(asker, course, QUESTION);
      const [note] = await notesOf(asker, "zeugma");
      expect(note?.path).toContain(again.attemptId);
    });

    it("is found by nobody who has not answered its question in its course, even where she asks for threads about others", async () => {
      const readers = await makeReaders();
      const { course, peer, outsider } = readers;
      await merge(readers, "A zeugma decides it.");
      const other = await makeReaders();
      for (const reader of [peer, outsider, VISITOR, other.asker]) {
        expect(await notesOf(reader, "zeugma", null, { anyway: "yes" })).toEqual([]);
      }
      expect(await notesOf(peer, "zeugma", course.slug, { anyway: "yes" })).toEqual([]);
      expect(await notesOf(other.mentor, "zeugma")).toEqual([]);
      await handInPractice(peer, course, QUESTION);
      expect(await notesOf(peer, "zeugma")).toHaveLength(1);
    });

    it("is found by staff who have not answered it, where they settle notes, in the courses of which they are staff", async () => {
      const readers = await makeReaders();
      const other = await makeReaders();
      const administrator = await signedIn({ isAdministrator: true });
      const ids = [];
      for (const text of ["A zeugma and a first.", "A zeugma and a second.", "A third."]) {
        ids.push(await merge(readers, text));
      }
      await merge(other, "A zeugma elsewhere.");
      const both: Member = await signedIn({
        roles: { [readers.course.id]: "mentor", [other.course.id]: "learner" },
      });
      for (const reader of [readers.mentor, both]) {
        const notes = await notesOf(reader, "zeugma");
        expect(notes.map(({ id }) => id).sort()).toEqual([ids[0], ids[1]].sort());
        for (const { id, path } of notes) {
          const { pathname, searchParams, hash } = new URL(path, "https://quiz.example.org");
          expect([pathname, hash]).toEqual([
            `/courses/${readers.course.slug}/notes`,
            `#note-${id}`,
          ]);
          const after = searchParams.get("after") ?? "";
          const page = await getNotes(reader, readers.course.slug, after);
          expect(page?.settled[0]?.id).toBe(id);
        }
      }
      const [latest] = await notesOf(readers.mentor, "third");
      expect(latest?.path).toBe(`/courses/${readers.course.slug}/notes#note-${String(ids[2])}`);
      const all = await notesOf(administrator, "zeugma elsewhere");
      expect(all.map(({ course }) => course)).toEqual(["A course"]);
    });

    it("is found only while it stands, and only where an explanation shows it", async () => {
      const readers = await makeReaders();
      const { course, asker, mentor } = readers;
      const id = randomUUID();
      const form = {
        id,
        question: QUESTION,
        choice: "a",
        text: "A zeugma.",
        name: "show",
      } as const;
      await proposeNote(asker, course.slug, form);
      expect(await notesOf(asker, "zeugma")).toEqual([]);
      await settleNote(mentor, course.slug, id, { kind: "merge", text: "A hyperbole." });
      expect(await notesOf(asker, "zeugma")).toEqual([]);
      expect(await notesOf(asker, "hyperbole")).toHaveLength(1);
      await settleNote(mentor, course.slug, id, { kind: "remove" });
      expect(await notesOf(asker, "hyperbole")).toEqual([]);
      const about = { courseId: course.id, questionId: QUESTION, choiceKey: "a" };
      for (let made = 0; made < 11; made += 1) {
        const words = made < 9 ? "filler" : made === 9 ? "tenth" : "eleventh";
        await db().choiceNote.create({
          data: {
            ...about,
            text: words,
            plain: words,
            outcome: "merged",
            settledAt: new Date(Date.UTC(2026, 0, made + 1)),
          },
        });
      }
      expect(await notesOf(asker, "tenth")).toHaveLength(1);
      expect(await notesOf(asker, "eleventh")).toEqual([]);
      const many = await pageOf(asker, "filler");
      expect([many.notes.length, many.hasMoreNotes, many.found.length]).toEqual([3, true, 0]);
      expect((await pageOf(asker, "tenth")).hasMoreNotes).toBe(false);
    });

    it("is not found by the name of whoever proposed it, and names her to nobody", async () => {
      const readers = await makeReaders();
      const { asker, mentor } = readers;
      await merge(readers, "A zeugma decides it.");
      for (const reader of [asker, mentor]) {
        for (const words of ["Ines", "Asker", asker.participantId]) {
          expect(await notesOf(reader, words)).toEqual([]);
        }
        const page = JSON.stringify(await pageOf(reader, "zeugma"));
        expect(page).not.toContain("Ines");
        expect(page).not.toContain(asker.participantId);
      }
    });

    it("stands on the first page of a search of all posts, and keeps its words from being corrected", async () => {
      const readers = await makeReaders();
      const { course, asker } = readers;
      await merge(readers, "A zeugmata decides it.");
      await makeThread({ courseId: course.id, title: "A zeugmatic thing" });
      const page = await pageOf(asker, "zeugmata");
      expect([page.notes.length, page.instead]).toEqual([1, null]);
      for (const more of [{ show: "mine" }, { show: "answered" }]) {
        expect(await notesOf(asker, "zeugmata", null, more)).toEqual([]);
      }
    });
  });
});
