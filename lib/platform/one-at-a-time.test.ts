import { describe, expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time";

/** Work that lets nothing else happen, as long as this. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("work of one person at a time", () => {
  it("goes on in the order in which it came, and gives what it made", async () => {
    const inTurn = oneAtATime();
    const begun: number[] = [];
    const made = await Promise.all(
      [1, 2, 3].map((piece) =>
        inTurn("ida", async () => {
          begun.push(piece);
          await Promise.resolve();
          return piece * 10;
        }),
      ),
    );
    expect([begun, made]).toEqual([
      [1, 2, 3],
      [10, 20, 30],
    ]);
  });

  it("waits for nobody else's", async () => {
    const inTurn = oneAtATime();
    let goOn = (): void => undefined;
    const first = inTurn("ida", () => new Promise<void>((resolve) => (goOn = resolve)));
    expect(await inTurn("mia", () => Promise.resolve("done"))).toBe("done");
    goOn();
    await first;
  });

  it("goes on after a piece that failed", async () => {
    const inTurn = oneAtATime();
    const failed = inTurn("ida", () => Promise.reject(new Error("no")));
    const after = inTurn("ida", () => Promise.resolve("yes"));
    await expect(failed).rejects.toThrow("no");
    expect(await after).toBe("yes");
  });

  it("leaves as much time to everybody else as a piece took", async () => {
    const inTurn = oneAtATime();
    let ended = 0;
    let begun = 0;
    await Promise.all([
      inTurn("ida", () => {
        hold(60);
        ended = performance.now();
        return Promise.resolve();
      }),
      inTurn("ida", () => {
        begun = performance.now();
        return Promise.resolve();
      }),
    ]);
    // A timer may be a millisecond early.
    expect(begun - ended).toBeGreaterThan(55);
  });
});
