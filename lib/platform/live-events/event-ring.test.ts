import { describe, expect, it } from "vitest";
import { eventRing } from "./event-ring";

const event = (number: number) => ({ number, topic: "t", kind: "k", data: "{}" });

const numbersAfter = (ring: ReturnType<typeof eventRing>, number: number) =>
  ring.after(number)?.map((found) => found.number) ?? null;

describe("a ring of events", () => {
  it("gives what came after a number, also one that no event has", () => {
    const ring = eventRing(4, 10);
    for (const number of [5, 7, 8]) ring.push(event(number));
    expect(numbersAfter(ring, 4)).toEqual([5, 7, 8]);
    expect(numbersAfter(ring, 6)).toEqual([7, 8]);
    expect(numbersAfter(ring, 7)).toEqual([8]);
    expect(numbersAfter(ring, 8)).toEqual([]);
    expect(numbersAfter(ring, 9)).toEqual([]);
  });

  it("does not answer for what happened before it began", () => {
    expect(numbersAfter(eventRing(4, 10), 3)).toBeNull();
    expect(numbersAfter(eventRing(4, 10), 4)).toEqual([]);
  });

  it("forgets the oldest, and does not answer for what it forgot", () => {
    const ring = eventRing(0, 2);
    for (const number of [1, 2, 3]) ring.push(event(number));
    expect(numbersAfter(ring, 0)).toBeNull();
    expect(numbersAfter(ring, 1)).toEqual([2, 3]);
  });
});
