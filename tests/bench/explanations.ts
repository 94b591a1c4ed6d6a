import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { assembleExplanation } from "@/lib/quiz/explanation/assemble";
import { keptExplanation } from "@/lib/quiz/explanation/kept-explanations";
import type { Part } from "./part";

const KEPT = 200_000;

/** How fast choices are explained, worked out anew and out of what is kept. */
export const explanations: Part = {
  name: "explanations",
  title: "Explanations: worked out and checked, and kept",
  run: () => {
    const fairness = QUIZZES.find(({ slug }) => slug === "fairness");
    const jobs = (fairness?.questions ?? []).flatMap((question) =>
      question.variants.flatMap(({ parameters }) =>
        question.choices.map((choice) => ({ question, parameters, choice })),
      ),
    );
    // The first pass is also what warms the engine up.
    const first = perSecond(jobs.length, (index) => {
      const job = jobs[index];
      if (job !== undefined) assembleExplanation(job.question, job.parameters, job.choice);
    });
    const fresh = perSecond(jobs.length, (index) => {
      const job = jobs[index];
      if (job !== undefined) assembleExplanation(job.question, job.parameters, job.choice);
    });
    const [one] = jobs;
    if (one === undefined) throw new Error("The bank has no fairness quiz");
    keptExplanation("bench", one.question, one.parameters, one.choice);
    const kept = perSecond(KEPT, () => {
      keptExplanation("bench", one.question, one.parameters, one.choice);
    });
    const of = `${String(jobs.length)} choices of the fairness quiz, every number computed twice`;
    return Promise.resolve([
      { what: "explanations, worked out", measured: `${fresh.toFixed(0)}/s`, from: of },
      {
        what: "explanations, the first time in a process",
        measured: `${first.toFixed(0)}/s`,
        from: "the same, before the compiler has seen them",
      },
      {
        what: "explanations, kept",
        measured: `${Math.round(kept / 1000).toString()},000/s`,
        from: "the same choice asked for again",
      },
    ]);
  },
};

function perSecond(count: number, work: (index: number) => void): number {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) work(index);
  return count / ((performance.now() - start) / 1000);
}
