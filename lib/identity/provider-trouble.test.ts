import { describe, expect, it } from "vitest";
import { troubleInWords } from "./provider-trouble";

describe("trouble at a provider", () => {
  it("is told in a sentence of its own where it is known", () => {
    expect(troubleInWords("access_denied")).toContain("called off");
    expect(troubleInWords("account_not_linked")).toContain("an account with this address already");
  });

  it("is told in general where it is not, and says nothing that an address made up", () => {
    for (const code of ["something_new", "toString", "<b>"]) {
      expect(troubleInWords(code)).toBe(
        "The sign-in at the provider did not work. Nothing was changed; try again.",
      );
    }
  });

  it("is none where there was none", () => {
    expect(troubleInWords("")).toBeNull();
  });
});
