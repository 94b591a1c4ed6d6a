import { afterAll, describe, expect, it } from "vitest";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { getInbox } from "@/lib/discussion/service/inbox";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { merge } from "@/lib/discussion/service/moderation/moderate-thread";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { db } from "@/lib/platform/db";
import { answer, ask, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { quoting } from "../support/mail-sending";
import { inMinutes, postsOf, replyingByMail, WORDS } from "../support/replying";

const { close, letterTo, mailed, send, server } = await replyingByMail();

describe("an answer by mail", () => {
  afterAll(close);

  forEachDatabase("migrated", () => {
    it("is posted below the post that it answers, with its sums checked, and told of", async () => {
      const { course, asker, mentor, threadId, given, letter } = await mailed();
      expect(letter.replyTo).toMatch(/^reply\+[0-9a-f]{40}@reply\.example\.org$/u);
      expect(letter.text).toMatch(/^\*\*\* Answer above this line \*\*\*/u);
      expect(letter.text).toContain(`for everybody in ${course.title} to read, under your name`);
      expect(letter.text).not.toContain("Nobody reads");
      const said = await send({
        from: `Ines <${asker.email.toUpperCase()}>`,
        to: letter.replyTo,
        subject: `Re: ${letter.subject}`,
        text: quoting(WORDS, letter.text),
      });
      expect(said.code).toBe(250);
      expect((await postsOf(threadId)).at(-1)).toMatchObject({
        text: WORDS,
        parentId: given,
        authorId: asker.participantId,
        authorRole: "learner",
        isAnonymous: false,
      });
      const shown = JSON.stringify(await see(mentor, threadId));
      expect(shown).toContain("Arithmetic checks");
      expect((await getInbox(mentor, undefined))?.unreadCount).toBe(1);
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(1);
    });

    it("is said to be read by people without an account too, where the course is open", async () => {
      const { course, asker, mentor, threadId } = await mailed();
      await db().course.update({ where: { id: course.id }, data: { isOpen: true } });
      await answer(mentor, threadId);
      await sendDueMail(inMinutes(22));
      const to = "for everybody to read, whether they have an account or not, under your name";
      expect(letterTo(asker).text).toContain(to);
    });

    it("goes back and forth, and every mail of the thread belongs below its first", async () => {
      const { course, asker, mentor, threadId, letter } = await mailed();
      await chooseMail(mentor, course.slug, { rhythm: "each", isAll: false });
      await send({ from: asker.email, to: letter.replyTo, text: "Why less?" });
      await sendDueMail(inMinutes(22));
      const back = letterTo(mentor);
      expect(back.text).toContain("Why less?");
      await send({ from: mentor.email, to: back.replyTo, text: "Because it is a share." });
      const posts = await postsOf(threadId);
      expect(posts.map(({ authorRole }) => authorRole)).toEqual([
        "learner",
        "mentor",
        "learner",
        "mentor",
      ]);
      expect(posts[3]?.parentId).toBe(posts[2]?.id);
      await sendDueMail(inMinutes(33));
      const last = letterTo(asker);
      expect(last.text).toContain("Because it is a share.");
      for (const name of ["in-reply-to", "references"]) {
        expect(last.headers.get(name)).toBe(`<thread.${threadId}@quiz.example.org>`);
      }
    });

    it("is taken at its address in large letters, and in small ones", async () => {
      const { asker, threadId, letter } = await mailed();
      for (const to of [letter.replyTo.toUpperCase(), letter.replyTo.toLowerCase()]) {
        expect((await send({ from: asker.email, to, text: WORDS })).code).toBe(250);
      }
      expect(await postsOf(threadId)).toHaveLength(4);
    });

    it("is posted once, however often it comes, one after the other or at once", async () => {
      const { asker, threadId, letter } = await mailed();
      const again = () =>
        send({
          from: asker.email,
          to: letter.replyTo,
          text: WORDS,
          messageId: "<the-same@uni.example>",
        });
      const said = await Promise.all([again(), again(), again()]);
      said.push(await again());
      expect(said.map(({ code }) => code)).toEqual([250, 250, 250, 250]);
      expect(await postsOf(threadId)).toHaveLength(3);
    });

    it("is not posted anew when its post was taken back, or its process ended right after it", async () => {
      const { asker, threadId, letter } = await mailed();
      const mail = {
        from: asker.email,
        to: letter.replyTo,
        text: WORDS,
        messageId: "<1@uni.example>",
      };
      await send(mail);
      await db().receivedMail.updateMany({
        where: { userId: asker.participantId },
        data: { outcome: null },
      });
      const post = (await postsOf(threadId)).at(-1);
      await deleteOwnPost(asker, post?.id ?? "", true);
      expect((await send(mail)).code).toBe(250);
      expect((await send(mail)).code).toBe(250);
      expect(await postsOf(threadId)).toHaveLength(3);
      expect(server.to(asker.email)).toHaveLength(1);
    });

    it("stays without her name where she has written so, and the letter says it", async () => {
      const { asker, peer, mentor, threadId, letter } = await mailed({ isAnonymous: true });
      expect(letter.text).toContain("without your name, since you have written so there");
      const from = `${asker.name} <${asker.email}>`;
      const text = quoting(WORDS, letter.text);
      expect((await send({ from, to: letter.replyTo, text })).code).toBe(250);
      expect((await postsOf(threadId)).at(-1)).toMatchObject({ isAnonymous: true, text: WORDS });
      for (const reader of [peer, mentor]) {
        const shown = JSON.stringify(await see(reader, threadId));
        for (const secret of [asker.name, asker.email, asker.participantId]) {
          expect(shown).not.toContain(secret);
        }
      }
    });

    it("is not posted without her name where her name stands in it", async () => {
      const { asker, threadId, letter } = await mailed({ isAnonymous: true });
      const to = letter.replyTo;
      for (const text of [`${WORDS}\n\nBest, Ines`, `${WORDS}\n\n${asker.name}\nRoom 3`]) {
        expect((await send({ from: asker.email, to, text })).code).toBe(250);
        expect(letterTo(asker).text).toContain("your name, address or account stands in it");
        expect(letterTo(asker).text).toContain(`> ${WORDS}`);
      }
      expect(await postsOf(threadId)).toHaveLength(2);
    });

    it("keeps the letter's word on her name though she had written by name until then, or the thread is another by now", async () => {
      const { asker, threadId, letter } = await mailed();
      await answer(asker, threadId, { isAnonymous: true });
      await send({ from: asker.email, to: letter.replyTo, text: WORDS });
      expect((await postsOf(threadId)).at(-1)?.isAnonymous).toBe(true);

      const other = await mailed({ isAnonymous: true });
      await db().post.update({ where: { id: other.rootId }, data: { isAnonymous: false } });
      await send({ from: other.asker.email, to: other.letter.replyTo, text: WORDS });
      expect((await postsOf(other.threadId)).at(-1)?.isAnonymous).toBe(true);
    });

    it("is not posted by name by whoever has become staff since she wrote without", async () => {
      const { course, asker, mentor, threadId, letter } = await mailed({ isAnonymous: true });
      await db().membership.update({
        where: { courseId_userId: { courseId: course.id, userId: asker.participantId } },
        data: { role: "mentor" },
      });
      await send({ from: asker.email, to: letter.replyTo, text: WORDS });
      expect(letterTo(asker).text).toContain("by now you are staff of the course");
      await answer(mentor, threadId);
      await sendDueMail(inMinutes(22));
      expect(letterTo(asker).replyTo).toBe("");
      expect(await postsOf(threadId)).toHaveLength(3);
    });

    it("goes to the thread where its thread went", async () => {
      const { course, asker, mentor, given, threadId, letter } = await mailed();
      const target = await ask(asker, course.slug);
      expect((await merge(mentor, threadId, target.threadId)).kind).toBe("merged");
      expect((await send({ from: asker.email, to: letter.replyTo, text: WORDS })).code).toBe(250);
      const post = (await postsOf(target.threadId)).find(({ text }) => text === WORDS);
      expect(post?.parentId).toBe(given);
    });

    it("waits at its mail server where she posts too often, and is posted when that is over", async () => {
      const { asker, threadId, letter } = await mailed();
      const mail = (id: number) => ({
        from: asker.email,
        to: letter.replyTo,
        text: `Answer ${String(id)}`,
        messageId: `<${String(id)}@uni.example>`,
      });
      const codes: number[] = [];
      // With her question these are the five posts of a newcomer, and one more.
      for (let id = 1; id <= 5; id += 1) codes.push((await send(mail(id))).code);
      expect(codes).toEqual([250, 250, 250, 250, 250]);
      await db().rateLimit.updateMany({
        where: { key: { startsWith: "post:" } },
        data: { points: 60 },
      });
      expect((await send(mail(6))).code).toBe(451);
      expect(server.to(asker.email)).toHaveLength(1);
      await db().rateLimit.deleteMany({ where: { key: { startsWith: "post:" } } });
      expect((await send(mail(6))).code).toBe(250);
      expect((await postsOf(threadId)).at(-1)?.text).toBe("Answer 6");
    });
  });
});
