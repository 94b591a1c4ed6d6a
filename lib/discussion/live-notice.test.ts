import { describe, expect, it } from "vitest";
import { noticeOf, NOTHING_HAPPENED, withEvent } from "./live-notice";

const after = (...kinds: readonly unknown[]) =>
  noticeOf(kinds.reduce(withEvent, NOTHING_HAPPENED), "new reply", "new replies");

describe("what an open page says of what happened", () => {
  it("counts what was added", () => {
    expect(after("post.added")).toEqual({ words: "1 new reply.", show: "it" });
    expect(after("post.added", "thread.changed", "post.added")).toEqual({
      words: "2 new replies.",
      show: "them",
    });
  });

  it("says of the rest that there is something", () => {
    expect(after("thread.changed", "thread.changed")).toEqual({
      words: "Something changed here.",
      show: "it",
    });
  });

  it("is silent before anything, and of what it does not know", () => {
    expect(after()).toBeNull();
    expect(after("something.else", undefined, 7)).toBeNull();
  });
});
