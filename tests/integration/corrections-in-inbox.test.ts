import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { noticeInWords } from "@/lib/discussion/notice";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { tellLearners } from "@/lib/discussion/service/follow-corrections";
import { getInbox, inboxLink, openNotice } from "@/lib/discussion/service/inbox";
import { chooseMail } from "@/lib/discussion/service/mail-choice";
import { sendDueMail } from "@/lib/discussion/service/send-due-mail";
import { adoptGuest } from "@/lib/quiz/service/adopt-guest";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { resumeRegrades, runRegrade } from "@/lib/quiz/service/run-regrades";
import {
  agree,
  handIn,
  learnerOf,
  makeRoom,
  newest,
  REASON,
  revert,
  setUpCorrections,
} from "../support/corrections";
import { answer, ask } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { startMailServer } from "../support/mail-server";
import { somebody } from "../support/quiz-fixture";

const server = await startMailServer();
// Read once, when the first mail is sent.
vi.stubEnv("SMTP_URL", server.url);
vi.stubEnv("SITE_URL", "https://quiz.example.org");
vi.stubEnv("SESSION_SECRET", "a secret of the tests, long enough");

const inMinutes = (minutes: number) => ({ now: () => new Date(Date.now() + minutes * 60_000) });
const DAY = 24 * 60;

const linesOf = async (actor: Member) => {
  const inbox = await getInbox(actor, undefined);
  return (inbox?.threads ?? []).flatMap(({ title, path, entries }) =>
    entries.map((entry) => ({ title, path, words: noticeInWords(entry), entry })),
  );
};

describe("whoever was marked by a key that is corrected", () => {
  afterAll(() => server.close());

  forEachDatabase("migrated", (database) => {
    beforeAll(() => setUpCorrections(database()));

    it("finds one line in her inbox that says what became of her mark, why, and leads to her review", async () => {
      const room = await makeRoom();
      const [learner, full] = [await learnerOf(room), await learnerOf(room, "Tom")];
      const attempt = await handIn(room, learner, "a", "b", "c");
      const right = await handIn(room, full, "a", "b");
      await agree(room, { c: "either" });
      const review = `/attempts/${attempt}/1/review/c`;
      const [line, ...others] = await linesOf(learner);
      expect(others).toEqual([]);
      expect(line).toMatchObject({
        title: "Your answer to “Drilled” in A drill",
        path: review,
        words: "The key was corrected: your mark went from 0.75 to 1",
        entry: { reason: REASON, isUnread: true },
      });
      expect(await inboxLink(learner)).toMatchObject({ words: "Inbox, 1 unread" });
      expect(await openNotice(learner, line?.entry.id ?? "")).toBe(review);
      expect(await openNotice(full, line?.entry.id ?? "")).toBeNull();
      expect(await inboxLink(learner)).toMatchObject({ words: "Inbox" });
      expect(await linesOf(full)).toMatchObject([
        {
          path: `/attempts/${right}/1/review/c`,
          words: "The key was corrected: your mark stays, what your review says of it is new",
          entry: { reason: REASON },
        },
      ]);
    });

    it("is told once of several attempts, of the newest whose mark moved, and of how many others did", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      await handIn(room, learner, "a", "b", "c");
      const moved = await handIn(room, learner, "c");
      await handIn(room, learner, "a", "b");
      await agree(room, { c: "true" });
      expect(await linesOf(learner)).toMatchObject([
        {
          path: `/attempts/${moved}/1/review/c`,
          words:
            "The key was corrected: your mark went from 0.25 to 0.5, and one other mark of yours moved",
        },
      ]);
    });

    it("is told by a second line when it is withdrawn, and by a third when it is made again", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      await handIn(room, learner, "a", "b", "c");
      await agree(room, { c: "true" });
      const late = await learnerOf(room, "Lea");
      await handIn(room, late, "a", "b");
      expect(await linesOf(late)).toEqual([]);
      await revert(room);
      const withdrawn = "The correction of the key was withdrawn: your mark went from";
      expect((await linesOf(learner)).map(({ words }) => words).toSorted()).toEqual(
        [
          `${withdrawn} 1 to 0.75`,
          "The key was corrected: your mark went from 0.75 to 1",
        ].toSorted(),
      );
      // Marked by the corrected key when she answered: the one that holds again gives her more.
      expect((await linesOf(late)).map(({ words }) => words)).toEqual([`${withdrawn} 0.75 to 1`]);
      await agree(room, { c: "true" });
      expect(await linesOf(learner)).toHaveLength(3);
      expect((await linesOf(late)).map(({ words }) => words)).toContain(
        "The key was corrected: your mark stays, what your review says of it is new",
      );
    });

    it("loses no line and is told none twice where the process dies as the regrade ends", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      await handIn(room, learner, "a", "b", "c");
      listenToCorrections([
        async (finished, transaction) => {
          await tellLearners(finished, transaction);
          throw new Error("killed");
        },
      ]);
      await expect(agree(room, { c: "true" })).rejects.toThrow("killed");
      listenToCorrections([tellLearners]);
      expect((await newest(room)).state).toBe("running");
      expect(await linesOf(learner)).toEqual([]);
      await Promise.all([resumeRegrades(), runRegrade((await newest(room)).id)]);
      await resumeRegrades();
      expect((await newest(room)).state).toBe("done");
      expect(await linesOf(learner)).toHaveLength(1);
    });

    it("is nobody else: not whoever made it, no guest, nobody of another course", async () => {
      const [room, other] = [await makeRoom(), await makeRoom()];
      const outsider = await learnerOf(other);
      await handIn(other, outsider, "a", "b", "c");
      await handIn(room, room.instructor, "a", "b", "c");
      const guest = somebody();
      await handIn(room, { ...room.instructor, participantId: guest.participantId }, "c");
      await agree(room, { c: "true" });
      expect(await linesOf(outsider)).toEqual([]);
      expect(await linesOf(room.instructor)).toEqual([]);
      expect(await db().notification.count({ where: { userId: guest.participantId } })).toBe(0);
      // What she did as a guest is hers from then on, and so are later corrections of it.
      const learner = await learnerOf(room);
      await adoptGuest({
        userId: learner.participantId,
        email: learner.email,
        emailVerified: true,
        guestId: guest.participantId,
      });
      await revert(room);
      expect(await linesOf(learner)).toHaveLength(1);
    });

    it("is mailed as she wishes: by itself, among the news of a day, or not at all", async () => {
      const room = await makeRoom();
      const { slug, title } = room.course;
      const people = await Promise.all(["Ada", "Bea", "Cay"].map((name) => learnerOf(room, name)));
      const [each, daily, none] = people;
      if (each === undefined || daily === undefined || none === undefined) throw new Error();
      await chooseMail(each, slug, { rhythm: "each", isAll: false });
      await chooseMail(none, slug, { rhythm: "none", isAll: false });
      const attempt = await handIn(room, each, "a", "b", "c");
      for (const actor of [daily, none]) await handIn(room, actor, "a", "b", "c");
      await agree(room, { c: "true" });
      const { threadId } = await ask(daily, slug);
      await answer(room.instructor, threadId);
      await sendDueMail(inMinutes(9));
      expect(server.to(each.email)).toEqual([]);
      await Promise.all([sendDueMail(inMinutes(11)), sendDueMail(inMinutes(11))]);
      await sendDueMail(inMinutes(DAY));
      await sendDueMail(inMinutes(2 * DAY));
      expect(server.to(none.email)).toEqual([]);
      const [single, ...others] = server.to(each.email);
      expect(others).toEqual([]);
      expect(single?.subject).toBe(`Your answer to “Drilled” in A drill (${title})`);
      for (const words of [
        "The key was corrected: your mark went from 0.75 to 1. Why:",
        REASON,
        `https://quiz.example.org/attempts/${attempt}/1/review/c`,
        "https://quiz.example.org/mail/stop/",
      ]) {
        expect(single?.text).toContain(words);
      }
      expect(single?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      const [digest, ...more] = server.to(daily.email);
      expect(more).toEqual([]);
      expect(digest?.subject).toBe(`${title}: news about 1 thread and 1 answer of yours`);
      expect(digest?.text).toContain(
        `The key was corrected: your mark went from 0.75 to 1\n  Why: ${REASON}\n`,
      );
    });

    it("takes the line along with her data, and it goes with her account", async () => {
      const room = await makeRoom();
      const learner = await learnerOf(room);
      await handIn(room, learner, "a", "b", "c");
      await agree(room, { c: "true" });
      const { id } = await newest(room);
      expect((await exportDiscussion(learner))?.notices).toMatchObject([
        { kind: "key-corrected", correctionId: id },
      ]);
      await db().user.delete({ where: { id: learner.participantId } });
      expect(await db().notification.count({ where: { correctionId: id } })).toBe(0);
    });
  });
});
