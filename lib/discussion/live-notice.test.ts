import { describe, expect, it } from "vitest";
import { happenedInWords, NOTHING_HAPPENED, withEvent } from "./live-notice";

const after = (...kinds: readonly unknown[]) =>
  happenedInWords(kinds.reduce(withEvent, NOTHING_HAPPENED), "new reply", "new replies");

describe("what an open page says of what happened", () => {
  it("counts what was added", () => {
    expect(after("post.added")).toBe("1 new reply.");
    expect(after("post.added", "thread.changed", "post.added")).toBe("2 new replies.");
  });

  it("says of the rest that there is something", () => {
    expect(after("thread.changed", "thread.changed")).toBe("Something changed here.");
  });

  it("is silent before anything, and of what it does not know", () => {
    expect(after()).toBeNull();
    expect(after("something.else", undefined, 7)).toBeNull();
  });
});
