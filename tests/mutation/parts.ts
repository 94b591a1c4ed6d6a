interface MutationPart {
  readonly name: string;
  /** What is broken, as patterns that Stryker reads. */
  readonly mutate: readonly string[];
  /** The tests that should notice: those beside the code alone, or a run takes days. */
  readonly tests: readonly string[];
}

const NOT_TESTS = ["!**/*.test.ts", "!**/*.fixture.ts", "!**/*.arbitrary.ts"];

/** The engines and the grading rules, each held to its own tests. */
export const MUTATION_PARTS: readonly MutationPart[] = [
  {
    name: "grading",
    mutate: ["grade", "mark", "mark-answer", "attempt-mark", "best-attempt"].map(
      (file) => `lib/quiz/${file}.ts`,
    ),
    tests: ["grade", "mark-answer", "progress"].map((file) => `lib/quiz/${file}.test.ts`),
  },
  {
    name: "arithmetic",
    // The thousands of hostile texts of hostile.test.ts would be read again for every mutant; what
    // they alone notice counts as survived.
    mutate: ["lib/arithmetic/**/*.ts", ...NOT_TESTS],
    tests: ["lib/arithmetic/!(hostile).test.ts"],
  },
  {
    name: "loss",
    // TensorFlow.js takes longer to load than all other tests take to run.
    mutate: ["lib/loss/**/*.ts", ...NOT_TESTS],
    tests: ["lib/loss/**/!(independent).test.ts"],
  },
  {
    name: "statistics",
    // R, which computes the same numbers once more, has no part in it.
    mutate: ["lib/statistics/**/*.ts", ...NOT_TESTS],
    tests: ["lib/statistics/**/*.test.ts"],
  },
];
