import { describe, expect, it, vi } from "vitest";
import { currentLive } from "@/lib/platform/live-events/live";
import { forEachDatabase } from "../support/for-each-database";
import { untilArrived, untilEnded } from "../support/listen-live";
import type { LiveServer } from "../support/live-http";
import { liveStage, tell } from "../support/live-stage";

describe("a stream of live events", () => {
  forEachDatabase("migrated", (database) => {
    const { listen, server, forbid } = liveStage(database);

    it("ends for good when the person may no longer see it", async () => {
      vi.useFakeTimers({ toFake: ["setInterval"] });
      const page = await listen("a");
      await vi.advanceTimersByTimeAsync(60_000);
      expect(page.isEnded()).toBe(false);
      forbid();
      await vi.advanceTimersByTimeAsync(60_000);
      await untilEnded(page);
      expect(page.kinds()).toEqual(["(gone)"]);
    });

    it("is refused in words to somebody who has too many, until one is closed", async () => {
      const [first] = await Promise.all(Array.from({ length: 20 }, () => listen("a&who=ada")));
      const refused = await listen("a&who=ada");
      expect(refused.status).toBe(429);
      await untilEnded(refused);
      expect(refused.rest()).toContain("Close some that you have open");
      expect((await listen("a&who=bob")).status).toBe(200);
      first?.close();
      await expect.poll(async () => (await listen("a&who=ada")).status).toBe(200);
    });

    it("is cut off where nobody reads it, while others go on", async () => {
      const [slow, quick] = [await listen("a"), await listen("a&who=quick")];
      slow.pause();
      const filler = "x".repeat(100_000);
      let told = 0;
      while ((await connections(server())) > 1) {
        told += 1;
        await database().prisma.liveEvent.create({
          data: { topic: "a", kind: String(told), data: { filler } },
        });
        await untilArrived(quick, told);
        // Sockets hold some megabytes before anybody notices.
        expect(told).toBeLessThan(1000);
      }
      await tell("a", "after");
      await untilArrived(quick, told + 1);
      expect(quick.kinds().at(-1)).toBe("after");
    });

    it("ends with the server, which opens no further one then", async () => {
      const page = await listen("a");
      currentLive().streams.close();
      await untilEnded(page);
      const refused = await listen("a");
      expect(refused.status).toBe(503);
    });
  });
});

const connections = ({ server }: LiveServer): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });
