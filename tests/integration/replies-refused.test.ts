import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { banAuthorOf, hide } from "@/lib/discussion/service/moderation/moderate-post";
import { mark } from "@/lib/discussion/service/moderation/moderate-thread";
import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { deleteAccount } from "@/lib/identity/service/delete-account";
import { listenToDeletions } from "@/lib/identity/service/deletion-listeners";
import { db } from "@/lib/platform/db";
import { answer } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { quoting } from "../support/mail-sending";
import { inMinutes, postsOf, replyingByMail, WORDS } from "../support/replying";

const { close, letterTo, mailed, send, server } = await replyingByMail();

describe("an answer by mail that is not posted", () => {
  beforeAll(() => {
    listenToDeletions([forgetWriter]);
  });
  afterAll(close);

  forEachDatabase("migrated", () => {
    const refusals: Readonly<
      Record<
        string,
        {
          readonly meanwhile: (on: Awaited<ReturnType<typeof mailed>>) => Promise<unknown>;
          readonly text?: string;
          readonly why: string;
        }
      >
    > = {
      "she is banned": {
        meanwhile: ({ instructor, rootId }) =>
          banAuthorOf(instructor, rootId, { reason: "Spam.", until: null }),
        why: "You may not write in this course. The reason given: Spam.",
      },
      "the thread is locked": {
        meanwhile: ({ mentor, threadId }) => mark(mentor, threadId, "lock", true),
        why: "The thread is closed",
      },
      "she left the course": {
        meanwhile: ({ asker }) =>
          db().membership.deleteMany({ where: { userId: asker.participantId } }),
        why: "you may not see it any more",
      },
      "it is too long": {
        meanwhile: () => Promise.resolve(),
        text: `${WORDS}\n${"x".repeat(20_001)}`,
        why: "A post has room for 20000 characters",
      },
      "her address stands in it": {
        meanwhile: () => Promise.resolve(),
        text: "Write to ADDRESS, all of you.",
        why: "Your address stands in it",
      },
    };
    for (const [title, { meanwhile, text = WORDS, why }] of Object.entries(refusals)) {
      it(`comes back to her by a letter where ${title}, and nothing is posted`, async () => {
        const on = await mailed();
        const { asker, threadId, letter } = on;
        await meanwhile(on);
        const mail = {
          from: asker.email,
          to: letter.replyTo,
          text: quoting(text.replace("ADDRESS", asker.email), letter.text),
          messageId: `<${randomUUID()}@uni.example>`,
        };
        expect((await send(mail)).code).toBe(250);
        const back = letterTo(asker);
        expect(back.subject).toBe("Your answer by mail was not posted");
        expect(back.text.replaceAll(/\s+/gu, " ")).toContain(why);
        expect(back.text).toContain(
          `> ${text.split("\n")[0]?.replace("ADDRESS", asker.email) ?? ""}`,
        );
        expect(back.headers.get("auto-submitted")).toBe("auto-replied");
        expect(back.headers.get("in-reply-to")).toBe(mail.messageId);
        expect(back.replyTo).toBe("");
        const count = server.to(asker.email).length;
        expect((await send(mail)).code).toBe(250);
        expect(server.to(asker.email)).toHaveLength(count);
        expect(await postsOf(threadId)).toHaveLength(2);
      });
    }

    it("comes back where nothing is left of it but what it quotes", async () => {
      const { asker, threadId, letter } = await mailed();
      const text = quoting("", letter.text);
      expect((await send({ from: asker.email, to: letter.replyTo, text })).code).toBe(250);
      expect(letterTo(asker).text).toContain("There was nothing in it but what it quotes");
      expect(await postsOf(threadId)).toHaveLength(2);
    });

    it("comes back, in words for a letter, where it mentions somebody whom she looked up there", async () => {
      const { course, asker, mentor, threadId, rootId } = await mailed({ isAnonymous: true });
      await chooseMail(mentor, course.slug, { rhythm: "each", isAll: true });
      await revealPostAuthor(mentor, rootId);
      await answer(asker, threadId, { isAnonymous: true });
      await sendDueMail(inMinutes(22));
      const text = `See here, [you](mention:${asker.participantId})`;
      await send({ from: mentor.email, to: letterTo(mentor).replyTo, text });
      const back = letterTo(mentor).text;
      expect(back).toContain("Leave the mention out");
      expect(back).toContain("Answer the mail once more");
      expect(back).not.toContain("still here");
      expect(await postsOf(threadId)).toHaveLength(3);
    });

    it("comes back without a way to the thread where that was hidden", async () => {
      const on = await mailed();
      await chooseMail(on.peer, on.course.slug, { rhythm: "each", isAll: false });
      await answer(on.peer, on.threadId);
      await answer(on.mentor, on.threadId);
      await sendDueMail(inMinutes(22));
      const { replyTo } = letterTo(on.peer);
      await hide(on.mentor, on.rootId, "Because");
      await send({ from: on.peer.email, to: replyTo, text: WORDS });
      expect(letterTo(on.peer).text).toContain("you may not see it any more");
      expect(letterTo(on.peer).text).not.toContain("/posts/");
      expect(await postsOf(on.threadId)).toHaveLength(4);
    });

    it("is refused, and nobody is told, where it does not come from her address", async () => {
      const { asker, peer, threadId, letter } = await mailed();
      const to = letter.replyTo;
      for (const from of [
        peer.email,
        `${asker.email}.example.net`,
        `"${asker.email}" <${peer.email}>`,
      ]) {
        const said = await send({ from, to, text: WORDS });
        expect(said.code).toBe(550);
        expect(said.words).toContain("Write from the address of your account");
      }
      const both = await send({ from: `${asker.email}, ${peer.email}`, to, text: WORDS });
      expect(both.code).toBe(550);
      expect(await postsOf(threadId)).toHaveLength(2);
      expect(server.to(asker.email)).toHaveLength(1);
      expect(server.to(peer.email)).toHaveLength(0);
    });

    it("is taken for addresses alone that answer something", async () => {
      const { asker, letter } = await mailed();
      for (const to of [
        letter.replyTo.replace(/[0-9a-f]{40}/u, "0".repeat(40)),
        letter.replyTo.replace("@reply.example.org", "@example.net"),
        "somebody@example.net",
        "postmaster@reply.example.org",
        "reply+@reply.example.org",
      ]) {
        const said = await send({ from: asker.email, to, text: WORDS });
        expect([to, said.code]).toEqual([to, 550]);
        expect(said.words).toContain("This address answers nothing, or not any more");
      }
    });

    it("is taken no more once she has deleted her account", async () => {
      const { asker, letter } = await mailed();
      await deleteAccount(asker, { typed: asker.email, password: "" });
      const said = await send({ from: asker.email, to: letter.replyTo, text: WORDS });
      expect(said.code).toBe(550);
      expect(await db().replyAddress.count({ where: { userId: asker.participantId } })).toBe(0);
    });

    it("is told of ten times an hour at most, and then refused", async () => {
      const { asker, letter } = await mailed();
      const codes: number[] = [];
      for (let round = 0; round < 11; round += 1) {
        codes.push((await send({ from: asker.email, to: letter.replyTo, text: "" })).code);
      }
      expect(codes.slice(0, 10).every((code) => code === 250)).toBe(true);
      expect(codes[10]).toBe(550);
      expect(server.to(asker.email)).toHaveLength(11);
    });

    it("is refused by the mail server where no letter could tell of it", async () => {
      const { asker, letter } = await mailed();
      server.refuse(1);
      const said = await send({ from: asker.email, to: letter.replyTo, text: "" });
      expect(said.code).toBe(550);
      expect(said.words).toContain("Nothing was posted");
    });
  });
});
