import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { auditQuerySchema } from "@/lib/identity/audit-page";
import { exportAccount } from "@/lib/identity/service/export-account";
import { listAudit } from "@/lib/identity/service/list-audit";
import { exportImages } from "@/lib/discussion/service/export-images";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { flagPost } from "@/lib/discussion/service/moderation/flag";
import { getBans } from "@/lib/discussion/service/moderation/bans";
import { banAuthorOf } from "@/lib/discussion/service/moderation/moderate-post";
import { proposeNote } from "@/lib/discussion/service/propose-note";
import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import { settleNote } from "@/lib/discussion/service/settle-note";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { buildPng } from "../support/build-image";
import { auditOf, signedIn } from "../support/course-people";
import { ask } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { everythingIn } from "../support/hidden/everything-in";
import { exportedServices } from "../support/hidden/exported-services";
import { makeHidingClass } from "../support/hidden/hiding-class";
import { liveThrough } from "../support/hidden/live-through";
import { NOT_WALKED } from "../support/hidden/not-walked";
import { type Asking, READS } from "../support/hidden/reads";
import { handInPractice } from "../support/quiz-fixture";
import { tracesOf } from "../support/traces-of";

vi.stubEnv("SITE_URL", "https://quiz.example.org");
vi.stubEnv("SESSION_SECRET", "a secret of the tests, long enough");

const QUESTION = "when-l2-is-better";
const CHOICE = "a";

/** A class in which somebody without a name has done whatever can be done, about a question that all have answered. */
async function makeWalkedClass() {
  const room = await makeHidingClass();
  const { course, author, each, daily, mentor, instructor } = room;
  const administrator = await signedIn({ name: "Ada Site", isAdministrator: true });
  const closed = { ...course, isOpen: false };
  const handIn = async (actor: Member) => handInPractice(actor, closed, QUESTION);
  await handIn(author);
  const walked = await liveThrough(room, { question: QUESTION, choice: CHOICE });
  await ask(author, course.slug, { question: QUESTION, isAnonymous: true });
  const [rootId = ""] = walked.posts;
  const propose = async () => {
    const form = {
      id: randomUUID(),
      question: QUESTION,
      choice: CHOICE,
      text: "Mind the marmalade",
    };
    expect(await proposeNote(author, course.slug, { ...form, name: "peers" })).toEqual({
      kind: "proposed",
    });
    return form;
  };
  const [merged, waiting] = [await propose(), await propose()];
  const decision = { kind: "merge", text: merged.text } as const;
  expect(await settleNote(mentor, course.slug, merged.id, decision)).toEqual({ kind: "done" });
  const upload = ({ participantId }: Member, postIds: readonly string[]) =>
    db().postImage.create({
      data: {
        courseId: course.id,
        uploaderId: participantId,
        mediaType: "image/png",
        bytes: new Uint8Array(buildPng({ width: 4, height: 2 })),
        width: 4,
        height: 2,
        inPosts: { create: postIds.map((postId) => ({ postId })) },
      },
      select: { id: true },
    });
  const image = await upload(author, [rootId]);
  await upload(each, []);
  expect(await flagPost(daily, rootId, { reason: "other", words: "Is it so?" })).toEqual({
    kind: "flagged",
  });
  const peers = [each, daily];
  const staff = [mentor, instructor, administrator];
  const asking = async (actor: Member): Promise<Asking> => ({
    actor,
    course,
    ...walked,
    notes: [merged.id, waiting.id],
    image: image.id,
    question: QUESTION,
    choice: CHOICE,
    answered: await handIn(actor),
  });
  return { ...room, ...walked, rootId, image: image.id, administrator, peers, staff, asking };
}

/** What gives somebody away in all that is answered to somebody else, by what was asked. */
async function giveaways(hidden: Parameters<typeof tracesOf>[0], asking: Asking) {
  const found: string[] = [];
  const texts = new Map<string, string>();
  for (const [name, read] of Object.entries(READS)) {
    const text = await everythingIn(await read(asking));
    texts.set(name, text);
    found.push(...tracesOf(hidden, text).map((trace) => `${name}: ${trace}`));
  }
  return { found, texts };
}

/** Where nothing was there to be read. */
const isNothing = (text: string): boolean =>
  /^(?:null|\[\]|\{ kind: 'not-found' \}) ?$/u.test(text);

describe("whoever hid her name", () => {
  it("is looked for in all that services answer: each is walked, or passed over for a reason", () => {
    const exported = exportedServices();
    expect(exported.length).toBeGreaterThan(120);
    expect(exported).toContain("discussion.getThread");
    const identity = Object.keys(READS).filter((name) => name.startsWith("identity."));
    expect(identity).toEqual(["identity.exportAccount", "identity.listAudit"]);
    const walked = Object.keys(READS).filter((name) => !name.startsWith("identity."));
    expect([...walked, ...Object.keys(NOT_WALKED)].toSorted()).toEqual([...exported].toSorted());
    expect(Object.values(NOT_WALKED).every((why) => why.length > 20)).toBe(true);
  });

  forEachDatabase("seeded", () => {
    it("stands in nothing that peers, staff and administrators read, nor does a click that tells one of them tell it to the next", async () => {
      const room = await makeWalkedClass();
      const { course, author, hidden, each, daily, mentor, instructor, administrator } = room;
      const seen = new Set<string>();
      for (const actor of [...room.peers, ...room.staff]) {
        const asking = await room.asking(actor);
        const { found, texts } = await giveaways(hidden, asking);
        expect([actor.name, ...found]).toEqual([actor.name]);
        for (const [name, text] of texts) if (!isNothing(text)) seen.add(name);
        const all = [...texts.values()].join("\n");
        for (const words of ["marmalade", "Anonymous".toLowerCase()]) expect(all).toContain(words);
        // Hers are on the pages, as is whoever wrote by name.
        expect(texts.get("discussion.getThread")).toContain("Less of it");
        expect(texts.get("discussion.getThread")).toContain("Tom Each");
        expect(texts.get("discussion.getChoiceTalk")).toContain("Mind the marmalade");
      }
      // Nothing was walked that nobody could read.
      expect(Object.keys(READS).filter((name) => !seen.has(name))).toEqual([]);
      // The same search finds her where she does stand.
      expect(tracesOf(hidden, await everythingIn(await exportAccount(author)))).toContain(
        hidden.id,
      );
      for (const peer of [each, daily]) {
        expect(await everythingIn(await exportImages(peer))).not.toContain(room.image);
        const offered = await findMentionable(peer, course.slug, "quirina");
        expect(offered).toEqual({ kind: "found", people: [] });
      }
      expect(await exportImages(author)).toHaveLength(1);
      expect((await auditOf(course.id)).map(({ action }) => action)).not.toContain(
        "author.revealed",
      );

      // A ban of hers names her neither.
      const form = { reason: "For a day", until: new Date("2100-01-01T00:00:00Z") };
      expect(await banAuthorOf(instructor, room.rootId, form)).toBe("banned");
      const bans = [await getBans(instructor, course.slug), await auditOf(course.id)];
      expect(tracesOf(hidden, await everythingIn(bans))).toEqual([]);

      expect(await revealPostAuthor(each, room.rootId)).toBeNull();
      expect(await revealPostAuthor(mentor, room.rootId)).toEqual({
        name: hidden.name,
        email: hidden.email,
      });
      expect((await auditOf(course.id)).at(-1)).toEqual({
        action: "author.revealed",
        actorId: mentor.participantId,
        subjectId: hidden.id,
        details: { postId: room.rootId },
      });
      for (const actor of [each, mentor]) {
        const { found } = await giveaways(hidden, await room.asking(actor));
        expect([actor.name, ...found]).toEqual([actor.name]);
      }
      // The log says whose name a click has told, and not of which post: administrators look after it.
      const audit = await listAudit(
        administrator,
        auditQuerySchema.parse({ action: "author.revealed" }),
      );
      expect(audit?.lines.map(({ actor, subject }) => [actor, subject])).toContainEqual([
        "Hana Mentor",
        hidden.name,
      ]);
      expect(await everythingIn(audit)).not.toContain(room.rootId);
    }, 600_000);
  });
});
