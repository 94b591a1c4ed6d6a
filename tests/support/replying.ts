import net from "node:net";
import { vi } from "vitest";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { receiveReplies } from "@/lib/discussion/service/mail-replies/receive-replies";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { answer, ask, makeClass } from "./discussion";
import { mailClient } from "./mail-sending";
import { startMailServer } from "./mail-server";

/** What the tests answer: a text with a sum in it. */
export const WORDS = "It is 0.9 - 0.1 = 0.8, and so less.";

const MINUTE = 60 * 1000;

/** So many minutes from now. */
export const inMinutes = (minutes: number) => ({
  now: () => new Date(Date.now() + minutes * MINUTE),
});

/**
 * A site whose mails are answered by mail: a mail server that takes its letters, and its own receiver,
 * on ports that are free. The settings are read once a process, so a test file has one such site.
 */
export async function replyingByMail() {
  const server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("SITE_URL", "https://quiz.example.org");
  vi.stubEnv("SESSION_SECRET", "a secret of the tests, long enough");
  vi.stubEnv("REPLY_DOMAIN", "reply.example.org");
  vi.stubEnv("REPLY_PORT", "2525");
  const receiver = await receiveReplies({ host: "127.0.0.1", port: 0 });

  /** The newest mail to somebody, and where an answer to it goes. */
  const letterTo = ({ email }: Member) => {
    const mail = server.to(email).at(-1);
    if (mail === undefined) throw new Error("No mail has come");
    return { ...mail, replyTo: mail.headers.get("reply-to") ?? "" };
  };

  /** A question that a mentor has answered, of which its asker was mailed. */
  const mailed = async (options: { readonly isAnonymous?: boolean } = {}) => {
    const people = await makeClass();
    const { course, asker, mentor } = people;
    await chooseMail(asker, course.slug, { rhythm: "each", isAll: false });
    const { threadId, rootId } = await ask(asker, course.slug, options);
    const given = await answer(mentor, threadId);
    await sendDueMail(inMinutes(11));
    return { ...people, threadId, rootId, given, letter: letterTo(asker) };
  };

  return {
    server,
    letterTo,
    mailed,
    send: mailClient(receiver.port).send,
    /** Says something to the receiver and hangs up when it has answered. */
    talk: (words: string) => talk(receiver.port, words),
    close: async () => {
      await receiver.close();
      await server.close();
    },
  };
}

/** The posts of a thread as they are stored, in their order. */
export const postsOf = (threadId: string) =>
  db().post.findMany({
    where: { threadId },
    orderBy: { number: "asc" },
    select: {
      id: true,
      text: true,
      parentId: true,
      authorId: true,
      authorRole: true,
      isAnonymous: true,
    },
  });

function talk(port: number, words: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    socket.once("data", () => {
      socket.write(words, () => {
        socket.once("data", () => socket.destroy());
      });
    });
    socket.on("error", () => undefined);
    socket.once("close", () => {
      resolve();
    });
  });
}
