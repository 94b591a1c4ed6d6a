import type { Choice, Question } from "@/lib/quiz/schema-question";

/** A choice that is true or false on every variant. */
const choice = (key: Choice["key"]): Choice => ({
  key,
  text: `Choice ${key}.`,
  claim: { expression: "L2(p, 0) >= 0", says: "always" },
  about: "number",
  because: `The secret reason of ${key}.`,
  refutation: {
    belief: `The secret belief of ${key}.`,
    plausible: `The secret excuse of ${key}.`,
    fails: `The secret failure of ${key}.`,
  },
  principle: `The secret principle of ${key}.`,
});

/** A question with four choices and two variants; what a test is about, it says itself. */
export function buildQuestion(parts: Partial<Question> = {}): Question {
  return {
    id: "a-question",
    family: "test",
    title: "A question",
    kind: "multiple",
    rule: "each-answer",
    stem: ["What holds?"],
    scenario: { groups: [{ name: "dark", brightness: "0.3" }] },
    choices: [choice("a"), choice("b"), choice("c"), choice("d")],
    figure: "losses",
    variants: [
      { name: "first", parameters: { p: "0.4" } },
      { name: "second", parameters: { p: "0.8" } },
    ],
    ...parts,
  };
}
