import { afterAll, describe, expect, it, vi } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { MailRhythm } from "@/lib/discussion/mail-rhythm";
import { getInbox, readAllNotices } from "@/lib/discussion/service/inbox";
import { chooseMail, findStoppable, stopMail } from "@/lib/discussion/service/mail-choice";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { settleNote } from "@/lib/discussion/service/settle-note";
import { signedIn } from "../support/course-people";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { startMailServer } from "../support/mail-server";
import { tracesOf } from "../support/traces-of";

const server = await startMailServer();
// Read once, when the first mail is sent.
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("SITE_URL", "https://quiz.example.org");
vi.stubEnv("SESSION_SECRET", "a secret of the tests, long enough");

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
const inMinutes = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * MINUTE) });
const inDays = (days: number) => inMinutes((days * DAY) / MINUTE);

const wishes = (actor: Member, slug: string, rhythm: MailRhythm) =>
  chooseMail(actor, slug, { rhythm, isAll: false });

describe("mail of a discussion", () => {
  afterAll(() => server.close());

  forEachDatabase("migrated", () => {
    it("tells of a thread that has been quiet for ten minutes, in one mail, once, however many send", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const { threadId } = await ask(asker, course.slug, { title: "Is a share a loss?" });
      await answer(mentor, threadId, { text: "It is a share." });
      const last = await answer(peer, threadId, { text: "And so it is less." });
      await sendDueMail(inMinutes(9));
      expect(server.to(asker.email)).toEqual([]);
      await Promise.all(Array.from({ length: 4 }, () => sendDueMail(inMinutes(11))));
      await sendDueMail(inMinutes(12));
      const [mail, ...others] = server.to(asker.email);
      expect(others).toEqual([]);
      expect(mail?.subject).toBe(`Re: Is a share a loss? (${course.title})`);
      for (const words of ["Hana Mentor replied", "It is a share.", "And so it is less."]) {
        expect(mail?.text).toContain(words);
      }
      expect(mail?.text).toContain(`https://quiz.example.org/posts/${last}`);
      const header = (name: string) => mail?.headers.get(name);
      expect(header("message-id")).toBe(`<reply.${last}@quiz.example.org>`);
      expect(header("in-reply-to")).toBe(`<thread.${threadId}@quiz.example.org>`);
      expect(header("references")).toBe(`<thread.${threadId}@quiz.example.org>`);
      expect(header("auto-submitted")).toBe("auto-generated");
      expect(header("list-id")).toBe(`<${course.slug}.discussion.quiz.example.org>`);
      expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      expect(header("list-unsubscribe")).toMatch(
        /^<https:\/\/quiz\.example\.org\/mail\/stop\/[\w.-]+\/now>$/u,
      );
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(2);
    });

    it("tells of a note what became of it, by itself or among the news of a day", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const about = {
        courseId: course.id,
        questionId: "two-groups",
        choiceKey: "c",
        text: "A note",
      };
      const noteOf = async ({ participantId }: Member) => {
        const data = { ...about, proposedBy: participantId };
        return (await db().choiceNote.create({ data, select: { id: true } })).id;
      };
      const declined = await noteOf(asker);
      const decision = { kind: "decline", reason: "It is there already." } as const;
      await settleNote(mentor, course.slug, declined, decision);
      const merge = { kind: "merge", text: "A note" } as const;
      await settleNote(mentor, course.slug, await noteOf(peer), merge);
      const { threadId } = await ask(peer, course.slug, { title: "Is a share a loss?" });
      await answer(mentor, threadId);
      await sendDueMail(inMinutes(11));
      await sendDueMail(inDays(1));
      await sendDueMail(inDays(2));
      const [single, ...others] = server.to(asker.email);
      expect(others).toEqual([]);
      expect(single?.subject).toBe(`Your note to choice C of “two-groups” (${course.title})`);
      const page = `https://quiz.example.org/courses/${course.slug}/notes/new?question=two-groups&choice=c`;
      for (const words of ["did not take it over", decision.reason, page]) {
        expect(single?.text).toContain(words);
      }
      expect(single?.headers.get("message-id")).toBe(
        `<note-declined.${declined}@quiz.example.org>`,
      );
      const [digest, ...more] = server.to(peer.email);
      expect(more).toEqual([]);
      expect(digest?.subject).toBe(`${course.title}: news about 1 thread and 1 note of yours`);
      for (const words of ["took it into the explanation", "Hana Mentor replied", page]) {
        expect(digest?.text).toContain(words);
      }
    });

    it("tells that a note of hers was taken out of the explanation again, after it was told that it came in", async () => {
      const { course, asker, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const { id } = await db().choiceNote.create({
        data: {
          courseId: course.id,
          questionId: "two-groups",
          choiceKey: "c",
          text: "A note",
          proposedBy: asker.participantId,
        },
        select: { id: true },
      });
      await settleNote(mentor, course.slug, id, { kind: "merge", text: "A note" });
      await sendDueMail(inMinutes(11));
      await settleNote(mentor, course.slug, id, { kind: "remove" });
      await sendDueMail(inMinutes(22));
      await sendDueMail(inMinutes(33));
      const [merged, removed, ...others] = server.to(asker.email);
      expect(others).toEqual([]);
      expect(merged?.text).toContain("took it into the explanation");
      expect(removed?.subject).toBe(`Your note to choice C of “two-groups” (${course.title})`);
      expect(removed?.text).toContain("took it out of the explanation again");
      expect(removed?.text).not.toContain("took it into the explanation");
      expect(removed?.headers.get("message-id")).toBe(`<note-removed.${id}@quiz.example.org>`);
    });

    it("does not tell of what was read meanwhile", async () => {
      const { course, asker, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const { threadId } = await ask(asker, course.slug);
      await answer(mentor, threadId);
      await readAllNotices(asker);
      await sendDueMail(inDays(8));
      expect(server.to(asker.email)).toEqual([]);
    });

    it("comes once a day or week where she wishes so, as one mail, and never where she does not", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const threads = [await ask(asker, course.slug), await ask(mentor, course.slug)];
      const [first, second] = threads;
      if (first === undefined || second === undefined) throw new Error("There are two");
      await wishes(peer, course.slug, "weekly");
      await wishes(mentor, course.slug, "none");
      for (const { threadId } of threads) await answer(peer, threadId);
      for (const { threadId } of threads) await answer(instructor, threadId);
      await sendDueMail(inDays(1));
      await sendDueMail(inDays(1));
      expect(server.to(asker.email).map(({ subject }) => subject)).toEqual([
        `${course.title}: news about 1 thread`,
      ]);
      expect(server.to(mentor.email)).toEqual([]);
      for (let days = 2; days <= 8; days += 1) await sendDueMail(inDays(days));
      expect(server.to(asker.email)).toHaveLength(1);
      expect(server.to(peer.email).map(({ subject }) => subject)).toEqual([
        `${course.title}: news about 2 threads`,
      ]);
      expect(server.to(mentor.email)).toEqual([]);
    });

    it("names nobody who hid her name, in no header either, nor as it comes over the line", async () => {
      const { course, peer, mentor } = await makeClass();
      const asker = await signedIn({
        name: "Quirina Zyzzogeton",
        roles: { [course.id]: "learner" },
      });
      for (const reader of [peer, mentor]) await wishes(reader, course.slug, "each");
      const { threadId } = await ask(asker, course.slug, { isAnonymous: true });
      await answer(peer, threadId);
      await answer(mentor, threadId);
      await answer(asker, threadId, { isAnonymous: true, text: "Thank you both." });
      await sendDueMail(inMinutes(11));
      for (const reader of [peer, mentor]) {
        const [mail] = server.to(reader.email);
        expect(mail?.text).toContain("Anonymous replied");
        const raw = mail?.raw.replaceAll("=\r\n", "") ?? "";
        expect(raw).toContain("Anonymous replied");
        const all = JSON.stringify([mail?.subject, mail?.text, [...(mail?.headers ?? [])]]);
        expect(tracesOf({ ...asker, id: asker.participantId }, all + raw)).toEqual([]);
      }
    });

    it("goes to no address that nobody confirmed, to no demonstrator, and to nobody who left", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const { threadId } = await ask(instructor, course.slug);
      for (const one of [asker, peer, mentor]) {
        await wishes(one, course.slug, "each");
        await answer(one, threadId);
      }
      await answer(instructor, threadId);
      const change = (one: Member, data: { emailVerified?: boolean; isDemo?: boolean }) =>
        db().user.update({ where: { id: one.participantId }, data });
      await change(asker, { emailVerified: false });
      await change(peer, { isDemo: true });
      await db().membership.deleteMany({ where: { userId: mentor.participantId } });
      await sendDueMail(inMinutes(11));
      for (const one of [asker, peer, mentor]) expect(server.to(one.email)).toEqual([]);
    });

    it("is tried again later when the server does not take it, and arrives once", async () => {
      const { course, asker, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const { threadId } = await ask(asker, course.slug);
      await answer(mentor, threadId);
      server.refuse(1);
      await sendDueMail(inMinutes(11));
      await sendDueMail(inMinutes(12));
      expect(server.to(asker.email)).toEqual([]);
      await sendDueMail(inMinutes(14));
      await sendDueMail(inMinutes(60));
      expect(server.to(asker.email)).toHaveLength(1);
    });

    it("is stopped by the link in it, by whoever has the link, and by no other", async () => {
      const { course, asker, mentor } = await makeClass();
      await wishes(asker, course.slug, "each");
      const { threadId } = await ask(asker, course.slug);
      await answer(mentor, threadId);
      await sendDueMail(inMinutes(11));
      const link = server.to(asker.email)[0]?.headers.get("list-unsubscribe") ?? "";
      const token = /stop\/([\w.-]+)\/now/u.exec(link)?.[1] ?? "";
      expect(await findStoppable(token)).toEqual({ courseTitle: course.title, isStopped: false });
      expect(await stopMail(`${token}x`)).toBe("not-found");
      expect(await stopMail(token)).toBe("done");
      expect(await findStoppable(token)).toMatchObject({ isStopped: true });
      await answer(mentor, threadId);
      await sendDueMail(inDays(8));
      expect(server.to(asker.email)).toHaveLength(1);
    });
  });
});
