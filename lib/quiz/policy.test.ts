import { describe, expect, it } from "vitest";
import { mayOpenAttempt } from "./policy";

describe("the policy", () => {
  it("opens an attempt to its participant and to nobody else", () => {
    const attempt = { participantId: "anna" };
    expect(mayOpenAttempt({ participantId: "anna" }, attempt)).toBe(true);
    expect(mayOpenAttempt({ participantId: "bela" }, attempt)).toBe(false);
    expect(mayOpenAttempt(null, attempt)).toBe(false);
  });
});
