import { describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { FIRST_THREADS } from "@/lib/discussion/first-threads/first-threads";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import type { Branch } from "@/lib/discussion/public";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { VISITOR } from "@/lib/identity/actor";
import { seed } from "@/prisma/seed/seed";
import { answer, see } from "../support/discussion";
import { signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";

const [main, branch] = FIRST_THREADS;
const everything = { show: "", order: "newest", question: "", choice: "", after: "" };

/** Numbers and names down the tree, as a page shows them. */
const down = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap(({ post, replies, more }) => {
    expect(more).toBe(0);
    const name = post.author.kind === "named" ? `${post.author.name}, ${post.author.role}` : "?";
    return [`${String(post.number)} ${name}`, ...down(replies)];
  });

describe("the first threads of the open course", () => {
  forEachDatabase("seeded", (database) => {
    const rows = async () => ({
      threads: await database().prisma.thread.findMany({ orderBy: { id: "asc" } }),
      posts: await database().prisma.post.findMany({ orderBy: { id: "asc" } }),
    });

    it("are there for everybody, the one that branched off after the one that it left", async () => {
      const list = await getDiscussion(VISITOR, OPEN_COURSE.slug, readDiscussionQuery(everything));
      expect(list?.threads.map(({ id, state }) => [id, state])).toEqual([
        [branch?.id, "open"],
        [main?.id, "open"],
      ]);
    });

    it("stand on one page, in the order of the conversation, with the engine’s post below", async () => {
      const page = await see(VISITOR, main?.id ?? "");
      expect(page.root.number).toBe(1);
      expect(down(page.branches)).toEqual([
        "2 A helper, mentor",
        "3 A learner, learner",
        "4 A learner, learner",
        "5 A second helper, mentor",
        "6 A learner, learner",
        "7 A second learner, learner",
        "8 A second helper, mentor",
        "9 A learner, learner",
        "10 A second helper, mentor",
        "11 What the engine says, course",
      ]);
      const askers = page.posts.filter(({ isAsker }) => isAsker).map(({ number }) => number);
      expect(askers.toSorted((a, b) => a - b)).toEqual([1, 3, 4, 6, 9]);
      const times = page.posts.toSorted((a, b) => a.number - b.number).map(({ at }) => Number(at));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const other = await see(VISITOR, branch?.id ?? "");
      expect(down(other.branches)).toEqual(["2 What the engine says, course"]);
    });

    it("come once, and stay as people have left them", async () => {
      const before = await rows();
      expect(before.posts).toHaveLength(13);
      await seed(database().prisma);
      expect(await rows()).toEqual(before);

      const learner = await signedIn({ name: "Ines Reader" });
      const [id, first] = [main?.id ?? "", before.posts[0]?.id ?? ""];
      await answer(learner, id, { text: "I ask the same." });
      const { prisma } = database();
      await prisma.thread.update({
        where: { id },
        data: { title: "Retitled", resolvedAt: new Date() },
      });
      await prisma.post.update({ where: { id: first }, data: { text: "Edited", revision: 2 } });
      const left = await rows();
      expect(left.posts).toHaveLength(14);
      await seed(prisma);
      expect(await rows()).toEqual(left);
    });

    it("take a reply from anybody with an account, under the number that is next", async () => {
      const learner = await signedIn({ name: "Omar Reader" });
      await answer(learner, branch?.id ?? "", { text: "And for audio?" });
      const page = await see(learner, branch?.id ?? "");
      expect(page.branches.map(({ post }) => post.number)).toEqual([2, 3]);
      expect(page.replyCount).toBe(2);
    });
  });
});
