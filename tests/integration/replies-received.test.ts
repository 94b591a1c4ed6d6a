import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it, vi } from "vitest";
import { purge } from "@/lib/commands/purge";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { banAuthorOf } from "@/lib/discussion/service/moderation/moderate-post";
import { receiveReplies } from "@/lib/discussion/service/mail-replies/receive-replies";
import { mark } from "@/lib/discussion/service/moderation/moderate-thread";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { db } from "@/lib/platform/db";
import { answer } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { quoting } from "../support/mail-sending";
import { postsOf, replyingByMail, WORDS } from "../support/replying";

const { close, letterTo, mailed, send, server, talk } = await replyingByMail();

const DAY = 24 * 60 * 60 * 1000;

describe("an answer by mail, as it comes in,", () => {
  afterAll(close);

  forEachDatabase("migrated", () => {
    it("is dropped without a word where a program sent it by itself", async () => {
      const { asker, threadId, letter } = await mailed();
      const mail = { from: asker.email, to: letter.replyTo, text: "I am away until Monday." };
      for (const headers of [
        { "Auto-Submitted": "auto-replied" },
        { Precedence: "bulk" },
        { "X-Autoreply": "yes" },
      ]) {
        expect((await send({ ...mail, headers })).code).toBe(250);
      }
      const ours = `<reply.${randomUUID()}@quiz.example.org>`;
      expect((await send({ ...mail, messageId: ours })).code).toBe(250);
      const bounce = { from: "", to: mail.to };
      expect((await send({ ...mail, envelope: bounce })).code).toBe(550);
      expect(await postsOf(threadId)).toHaveLength(2);
      expect(server.to(asker.email)).toHaveLength(1);
    });

    it("is refused where it is larger than a mail may be, and not read", async () => {
      const { asker, threadId, letter } = await mailed();
      const text = `${"x".repeat(70)}\n`.repeat(4000);
      const said = await send({ from: asker.email, to: letter.replyTo, text });
      expect(said.code).toBe(552);
      expect(await postsOf(threadId)).toHaveLength(2);
    });

    it("is nothing where the connection is lost before its end", async () => {
      const { asker, threadId, letter } = await mailed();
      const lines = [
        "EHLO uni.example",
        `MAIL FROM:<${asker.email}>`,
        `RCPT TO:<${letter.replyTo}>`,
        "DATA",
        `From: ${asker.email}`,
        "",
        "Half of an answer",
      ];
      await talk(`${lines.join("\r\n")}\r\n`);
      await send({ from: asker.email, to: letter.replyTo, text: WORDS });
      expect((await postsOf(threadId)).map(({ text }) => text)).not.toContain("Half of an answer");
    });

    it("is still taken after a thousand pieces of rubbish, of which nothing is left", async () => {
      const { asker, threadId, letter } = await mailed();
      const rubbish = () => randomUUID().repeat(3);
      const before = { mails: await db().receivedMail.count(), posts: await db().post.count() };
      const kinds = [
        () => talk(`${rubbish()}\r\n\0\u{fffd}${rubbish()}\r\n`),
        () => send({ from: asker.email, to: `${rubbish()}@reply.example.org`, text: "x" }),
        () => send({ from: "x@example.net", to: letter.replyTo, text: rubbish() }),
        () => send({ from: asker.email, to: letter.replyTo, raw: `\0${rubbish()}\r\n--x\r\n` }),
      ];
      for (let round = 0; round < 125; round += 1) {
        await Promise.all([...kinds, ...kinds].map((kind) => kind()));
      }
      expect(await db().receivedMail.count()).toBe(before.mails);
      expect(await db().post.count()).toBe(before.posts);
      expect((await send({ from: asker.email, to: letter.replyTo, text: WORDS })).code).toBe(250);
      expect((await postsOf(threadId)).at(-1)?.text).toBe(WORDS);
    });

    it("is not taken in where something else listens, as the start says in a sentence", async () => {
      const first = await receiveReplies({ host: "127.0.0.1", port: 0 });
      const again = receiveReplies({ host: "127.0.0.1", port: first.port });
      const sentence = `Mail cannot be taken in at 127.0.0.1, port ${String(first.port)}`;
      await expect(again).rejects.toThrow(sentence);
      await expect(again).rejects.toMatchObject({ code: "port-taken", visibility: "operator" });
      await first.close();
    });

    it("is offered by no mail to whoever could not send one, and by no digest", async () => {
      const locked = await mailed();
      await answer(locked.mentor, locked.threadId);
      await mark(locked.mentor, locked.threadId, "lock", true);
      const banned = await mailed();
      await answer(banned.mentor, banned.threadId);
      const ban = { reason: "Spam.", until: null };
      await banAuthorOf(banned.instructor, banned.rootId, ban);
      const daily = await mailed();
      await chooseMail(daily.asker, daily.course.slug, { rhythm: "daily", isAll: false });
      await answer(daily.mentor, daily.threadId);
      await sendDueMail({ now: () => new Date(Date.now() + DAY) });
      for (const { asker } of [locked, banned, daily]) {
        expect(server.to(asker.email).length).toBeGreaterThan(1);
        expect(letterTo(asker).replyTo).toBe("");
        expect(letterTo(asker).text).toContain("Nobody reads what is answered to this mail");
        expect(letterTo(asker).text).not.toContain("Answer above this line");
      }
    });

    it("leaves neither its text nor an address in the log or the database beside the post", async () => {
      const { asker, threadId, letter } = await mailed();
      const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
      const secret = randomUUID();
      await send({ from: asker.email, to: letter.replyTo, text: secret, subject: secret });
      await send({ from: asker.email, to: letter.replyTo, text: quoting("", secret) });
      await send({ from: "x@example.net", to: letter.replyTo, text: secret });
      const lines = printed.mock.calls.map(([line]) => String(line)).join("");
      printed.mockRestore();
      for (const word of [secret, asker.email, letter.replyTo, "x@example.net"]) {
        expect(lines).not.toContain(word);
      }
      const kept = JSON.stringify([
        await db().receivedMail.findMany({ where: { userId: asker.participantId } }),
        await db().replyAddress.findMany({ where: { userId: asker.participantId } }),
      ]);
      for (const word of [secret, asker.email, letter.replyTo.slice(6, 46)]) {
        expect(kept).not.toContain(word);
      }
      expect((await postsOf(threadId)).at(-1)?.text).toBe(secret);
    });

    it("has its address for half a year, and its name is remembered for a month", async () => {
      const { asker, letter } = await mailed();
      await send({ from: asker.email, to: letter.replyTo, text: WORDS });
      const left = async () => [
        await db().replyAddress.count({ where: { userId: asker.participantId } }),
        await db().receivedMail.count({ where: { userId: asker.participantId } }),
      ];
      const after = (days: number) => purge({ now: () => new Date(Date.now() + days * DAY) });
      await after(29);
      expect(await left()).toEqual([1, 1]);
      await after(31);
      expect(await left()).toEqual([1, 0]);
      await after(181);
      expect(await left()).toEqual([0, 0]);
      expect((await send({ from: asker.email, to: letter.replyTo, text: WORDS })).code).toBe(550);
    });
  });
});
