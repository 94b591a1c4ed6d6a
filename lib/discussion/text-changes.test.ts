import { describe, expect, it } from "vitest";
import { textChanges } from "./text-changes";

const told = (before: string, after: string): string =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `[${kind === "added" ? "+" : "-"}${text}]`))
    .join("");

describe("what an edit changed", () => {
  it("is told word by word, with what stayed between", () => {
    expect(told("It is 0.63, I think.", "It is 0.64, I think.")).toBe(
      "It is 0.[-63][+64], I think.",
    );
    expect(told("I see.", "I do see.")).toBe("I [+do ]see.");
    expect(told("Gone now", "now")).toBe("[-Gone ]now");
  });

  it("is one replacement where words side by side were replaced", () => {
    expect(told("So for this, yes", "And then this, yes")).toBe("[-So for][+And then] this, yes");
    expect(told("one two\n\nthree four", "five six\n\nseven eight")).toBe(
      "[-one two][+five six]\n\n[-three four][+seven eight]",
    );
  });

  it("loses nothing of either text", () => {
    const [before, after] = ["a b  c d\ne", "x b y  c z\nq r"];
    const of = (kind: string): string =>
      textChanges(before, after)
        .filter((change) => change.kind === "same" || change.kind === kind)
        .map(({ text }) => text)
        .join("");
    expect([of("removed"), of("added")]).toEqual([before, after]);
  });
});
