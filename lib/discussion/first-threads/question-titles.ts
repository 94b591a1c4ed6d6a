/** What the questions that the notes link to are called. A test holds them to the bank. */
export const QUESTION_TITLES: ReadonlyMap<string, string> = new Map([
  ["best-constant-and-minority", "The best constant"],
  ["does-a-mixture-help", "Does a mixture help?"],
  ["does-l2-magnify", "Does L2 magnify?"],
  ["hot-pixels", "Hot pixels"],
  ["only-above-one", "Only above one?"],
  ["two-groups-one-output", "Two groups, one output"],
  ["units-and-scale-factors", "Units and scale factors"],
  ["when-l2-is-better", "When to choose which"],
  ["who-pulls", "Who pulls?"],
]);

/** Questions of the practice bank, each a quiz of its own name. */
const PRACTICE: ReadonlySet<string> = new Set([
  "hot-pixels",
  "units-and-scale-factors",
  "when-l2-is-better",
]);

/** The practice quiz that asks one question: those of the fairness quiz are asked again under another name. */
export const practiceSlug = (questionId: string): string =>
  PRACTICE.has(questionId) ? questionId : `again-${questionId}`;
