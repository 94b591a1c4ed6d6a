import { describe, expect, it } from "vitest";
import type { SimilarThread } from "@/lib/discussion/already-asked";
import { isLookedFor, nextSimilar, type SimilarState, similarWords } from "./similar-state";

const thread = (title: string): SimilarThread => ({
  path: `/threads/${title}`,
  title,
  state: "waiting",
  replyCount: 0,
  about: null,
  isSame: null,
  isMeToo: false,
});

const [polarity, median] = [thread("polarity"), thread("median")];
const shown: SimilarState = { title: "Which polarity", threads: [polarity] };

describe("the threads that are shown to be like a title", () => {
  it("stay while a longer title is looked for, until the answer to it is there", () => {
    const typed = nextSimilar(shown, { kind: "typed", title: "Which polarity is" });
    expect(typed).toEqual({ title: "Which polarity is", threads: [polarity] });
    const found = { kind: "found", title: "Which polarity is", threads: [median] } as const;
    expect(nextSimilar(typed, found).threads).toEqual([median]);
  });

  it("are none of an answer that comes after other keys", () => {
    const late = { kind: "found", title: "Which", threads: [median] } as const;
    expect(nextSimilar(shown, late)).toBe(shown);
  });

  it("go when the title is too short to be like anything, and an answer to more brings none back", () => {
    const emptied = nextSimilar(shown, { kind: "typed", title: "Whi" });
    expect(emptied).toEqual({ title: "Whi", threads: [] });
    const late = { kind: "found", title: "Which polarity", threads: [polarity] } as const;
    expect(nextSimilar(emptied, late)).toBe(emptied);
    expect(isLookedFor("Whi")).toBe(false);
    expect(isLookedFor("Whic")).toBe(true);
  });

  it("are the same state where nothing was typed, so that nothing is drawn again", () => {
    expect(nextSimilar(shown, { kind: "typed", title: shown.title })).toBe(shown);
  });

  it("are announced by their number, and not at all where there are none", () => {
    expect([0, 1, 3].map(similarWords)).toEqual([
      "",
      "One thread may have asked this already.",
      "3 threads may have asked this already.",
    ]);
  });
});
