import { describe, expect, it } from "vitest";
import { PREVIEW_WORK, previewText } from "@/lib/discussion/service/preview-text";
import { countMore } from "@/lib/platform/rate-limit";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { slowPosts } from "../support/hostile-posts";

const slow = Object.values(slowPosts(3000)).join("\n\n").slice(0, 20_000);

describe("previews of texts that are slow to read", () => {
  forEachDatabase("seeded", () => {
    it("let other people's pages through between them, however many one person sends", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      await answer(peer, threadId);
      const ended: string[] = [];
      const previews = Array.from({ length: 6 }, async (_, index) => {
        // Each other than the one before, so that none is known already.
        const text = `${String(index)} ${slow}`;
        const place = { thread: threadId, parent: rootId };
        const outcome = await previewText(asker, { place, text });
        ended.push(outcome.kind);
      });
      const page = see(peer, threadId).then(() => ended.push("page"));
      await Promise.all([...previews, page]);
      expect(ended).toHaveLength(7);
      expect(ended.indexOf("page")).toBeLessThan(3);
    });

    it("are put off once they have taken a twentieth of the time, and the writer is told when to go on", async () => {
      const { course, asker, peer } = await makeClass();
      const form = { place: { course: course.slug }, text: "0.9 - 0.1 = 0.8" };
      expect((await previewText(asker, form)).kind).toBe("shown");
      await countMore(PREVIEW_WORK, asker.participantId, PREVIEW_WORK.tries);
      const put = await previewText(asker, form);
      if (put.kind !== "wait") throw new Error(put.kind);
      expect(put.seconds).toBeGreaterThan(500);
      expect(put.seconds).toBeLessThanOrEqual(PREVIEW_WORK.seconds);
      expect((await previewText(peer, form)).kind).toBe("shown");
    });
  });
});
