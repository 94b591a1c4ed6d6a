import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComeBack, WrongAnswer } from "./come-back";
import { needOf } from "./need";
import { noGainReasons } from "./no-gain";
import { byNeed, rankLearners } from "./rank-learners";
import { sameQuestionReasons } from "./same-question";
import { readStuckCursor, writeStuckCursor } from "./stuck-cursor";
import type { StuckReason } from "./stuck-reason";
import { STUCK, wholeDays } from "./thresholds";
import { wrongChoices } from "./wrong-choices";

const DAY = 24 * 60 * 60 * 1000;

/** Choices a to d, of which a and b are true. */
const wrong = (question: string, ticked: readonly string[], opened?: string): WrongAnswer => ({
  question,
  kind: "multiple",
  shown: ["a", "b", "c", "d"],
  ticked: [...ticked],
  right: ["a", "b"],
  uncounted: [],
  reviewedAt: opened === undefined ? null : new Date(opened),
});

/** Attempts at a quiz of four questions, the latest first, ended on the 20th and on the days before. */
const cameBack = (
  ...attempts: readonly { readonly mark: number; readonly wrong: readonly WrongAnswer[] }[]
): ComeBack => ({
  learnerId: "00000000-0000-4000-8000-000000000001",
  name: "Ada",
  quizSlug: "trial",
  attempts: attempts.map(({ mark, wrong: answers }, place) => ({
    number: attempts.length - place,
    mark,
    questions: 4,
    wrong: [...answers],
    submittedAt: new Date(Date.UTC(2026, 10, 20 - place)),
  })),
});

describe("the same question, wrong again", () => {
  it("is a reason from the third attempt in a row on, and not before", () => {
    const again = { mark: 3, wrong: [wrong("q", ["a", "c"])] };
    expect(sameQuestionReasons(cameBack(again, again))).toEqual([]);
    expect(sameQuestionReasons(cameBack(again, again, again))).toEqual([
      { kind: "same-question", quizSlug: "trial", questionId: "q", attempts: 3, choice: "c" },
    ]);
  });

  it("is none where it was right once in between, or is right now", () => {
    const again = { mark: 3, wrong: [wrong("q", ["c"])] };
    const right = { mark: 4, wrong: [] };
    expect(sameQuestionReasons(cameBack(again, right, again, again))).toEqual([]);
    expect(sameQuestionReasons(cameBack(right, again, again, again))).toEqual([]);
  });

  it("names the choice that was decided wrongly each time, one that was ticked before one that was left it was decided wrongly each time", () => {
    const choiceOf = (...ticks: readonly (readonly string[])[]) =>
      sameQuestionReasons(
        cameBack(...ticks.map((ticked) => ({ mark: 3, wrong: [wrong("q", ticked)] }))),
      ).map((reason) => reason.kind === "same-question" && reason.choice);
    expect(choiceOf(["a", "b", "c"], ["a", "b", "c", "d"], ["c"])).toEqual(["c"]);
    // B is left each time, though it is true.
    expect(choiceOf(["a"], ["a", "d"], ["a", "c"])).toEqual(["b"]);
    expect(choiceOf(["a", "b", "c"], ["a", "b", "d"], ["a", "b", "c"])).toEqual([null]);
  });
});

describe("a choice decided wrongly", () => {
  it("is one that was ticked and is false or, of several, left and true; never one that does not count", () => {
    const answer = wrong("q", ["b", "c"]);
    expect(wrongChoices(answer)).toEqual(["a", "c"]);
    expect(wrongChoices({ ...answer, uncounted: ["c"] })).toEqual(["a"]);
    expect(wrongChoices({ ...answer, kind: "single", ticked: ["c"], right: ["a"] })).toEqual(["c"]);
  });
});

describe("no mark gained", () => {
  const opened = wrong("q", ["c"], "2026-11-19T12:00:00Z");
  it("is a reason where an explanation was opened between the two attempts", () => {
    const found = cameBack({ mark: 2.5, wrong: [] }, { mark: 2.5, wrong: [opened] });
    expect(noGainReasons(found)).toEqual([
      {
        kind: "no-gain",
        quizSlug: "trial",
        opened: 1,
        outOf: 4,
        attempts: [1, 2],
        marks: [2.5, 2.5],
      },
    ]);
  });

  it("is none with a gain, with nothing opened, or where it was opened too late", () => {
    const late = wrong("q", ["c"], "2026-11-21T12:00:00Z");
    for (const [mark, before] of [
      [2.75, opened],
      [2.5, wrong("q", ["c"])],
      [2.5, late],
    ] as const) {
      expect(noGainReasons(cameBack({ mark, wrong: [] }, { mark: 2.5, wrong: [before] }))).toEqual(
        [],
      );
    }
    expect(noGainReasons(cameBack({ mark: 2, wrong: [opened] }))).toEqual([]);
  });

  it("does not take rounding for a gain", () => {
    const thirds = 1 / 3 + 1 / 3 + 1 / 3 + 0.1;
    const found = cameBack({ mark: thirds, wrong: [] }, { mark: 1.1 - 1e-12, wrong: [opened] });
    expect(noGainReasons(found)).toHaveLength(1);
  });
});

describe("the order of those who seem stuck", () => {
  const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
  const open: StuckReason = {
    kind: "left-open",
    quizSlug: "trial",
    days: 4,
    submitted: 1,
    questions: 4,
  };
  const waiting = (days: number): StuckReason => ({
    kind: "waiting",
    threadId: id(9),
    title: "Why?",
    days,
  });
  const same = (attempts: number, choice: string | null): StuckReason => ({
    kind: "same-question",
    quizSlug: "trial",
    questionId: "q",
    attempts,
    choice,
  });

  it("puts one mistake made again before other reasons, and the longer wait before the shorter", () => {
    expect(needOf(same(3, "c"))).toBeGreaterThan(needOf(same(3, null)));
    expect(needOf(same(5, null))).toBeGreaterThan(needOf(same(3, null)));
    expect(needOf(same(3, null))).toBeGreaterThan(needOf(waiting(wholeDays(STUCK.waitingMs))));
    expect(needOf(waiting(6))).toBeGreaterThan(needOf(waiting(2)));
    expect(needOf(waiting(400))).toBe(needOf(waiting(9)));
    expect(needOf(waiting(2))).toBeGreaterThan(needOf(open));
  });

  it("puts the reasons of one person together, the gravest first", () => {
    const ranked = rankLearners([
      { learnerId: id(1), name: "Ada", reason: open },
      { learnerId: id(2), name: "Ben", reason: waiting(2) },
      { learnerId: id(1), name: "Ada", reason: same(3, "c") },
    ]);
    expect(ranked.map(({ name, need, reasons }) => [name, need, reasons.length])).toEqual([
      ["Ada", 5, 2],
      ["Ben", 2, 1],
    ]);
    expect(ranked[0]?.reasons).toEqual([same(3, "c"), open]);
  });

  it("goes on behind anybody of it, each once, and an address that says nothing is the start", () => {
    const found = fc.array(
      fc.record({
        learnerId: fc.integer({ min: 1, max: 40 }).map(id),
        name: fc.constant("A"),
        reason: fc.constantFrom(open, waiting(2), waiting(8), same(3, null), same(4, "c")),
      }),
    );
    fc.assert(
      fc.property(found, fc.integer({ min: 1, max: 7 }), (reasons, size) => {
        const ranked = rankLearners(reasons);
        const paged: string[] = [];
        for (let after = ""; paged.length < ranked.length;) {
          const last = readStuckCursor(after);
          const page = ranked
            .filter((one) => last === null || byNeed(one, last) > 0)
            .slice(0, size);
          paged.push(...page.map(({ learnerId }) => learnerId));
          const end = page.at(-1);
          if (end === undefined) break;
          after = writeStuckCursor(end);
        }
        expect(paged).toEqual(ranked.map(({ learnerId }) => learnerId));
      }),
    );
    for (const text of [undefined, "", "5-", `x-${id(1)}`, "5-none"]) {
      expect(readStuckCursor(text)).toBeNull();
    }
  });

  it("counts whole days only", () => {
    expect([wholeDays(DAY - 1), wholeDays(DAY), wholeDays(3.9 * DAY)]).toEqual([0, 1, 3]);
  });
});
