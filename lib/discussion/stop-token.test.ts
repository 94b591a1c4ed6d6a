import { describe, expect, it } from "vitest";
import { readStopToken, stopToken } from "./stop-token";

const of = {
  courseId: "0197c0de-0000-7000-8000-00000000000a",
  userId: "0197c0de-0000-7000-8000-00000000000b",
};

describe("a link that stops mails", () => {
  it("means whom and what it was made for", () => {
    expect(readStopToken("secret", stopToken("secret", of))).toEqual(of);
  });

  it("means nothing when it was made with another secret, for another, or is none", () => {
    const token = stopToken("secret", of);
    expect(readStopToken("another", token)).toBeNull();
    expect(readStopToken("secret", token.replace("00b.", "00c."))).toBeNull();
    expect(readStopToken("secret", `${of.courseId}.${of.userId}.`)).toBeNull();
    expect(readStopToken("secret", "nothing")).toBeNull();
  });
});
