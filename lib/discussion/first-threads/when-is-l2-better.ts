import type { FirstThread } from "./first-thread";

/** The question that branched off and that nobody took up. */
export const WHEN_IS_L2_BETTER: FirstThread = {
  seedKey: "first/when-is-l2-better",
  id: "01939000-0000-7000-8000-000000020000",
  title: "When is L2 the better loss, and does it always distort?",
  kind: "question",
  about: { quizSlug: "when-l2-is-better", questionId: "when-l2-is-better", choiceKey: null },
  posts: [
    {
      key: "more-generally",
      parent: null,
      role: "learner",
      byline: "A second learner",
      minutes: 320,
      text: `Put more broadly: when is L2 the better loss to use? Or does it distort the loss space in every case, so that one should take care with it outside GANs too?`,
    },
  ],
  contested: [
    {
      saidIn: ["more-generally"],
      claim: "L2 always distorts",
      finding: `It weighs large errors more, and whose they are decides what that does. With 80% of the images at 0.3, 20% at 0.9 and one output for all, the gap between the groups is $0.6 - 0 = 0.6$ under L1 and $0.48 - 0.12 = 0.36$ under L2.`,
      choices: [
        { questionId: "when-l2-is-better", choiceKey: "a" },
        { questionId: "when-l2-is-better", choiceKey: "e" },
      ],
    },
    {
      saidIn: ["more-generally"],
      claim: "One of the two is the better loss",
      finding: `Each is the best one by its own measure. In the same example, L1 has the lower mean absolute error, $0.2 · 0.6 = 0.12$ against $0.8 · 0.12 + 0.2 · 0.48 = 0.192$, and L2 the lower mean squared error, $0.8 · 0.12^2 + 0.2 · 0.48^2 = 0.0576$ against $0.2 · 0.6^2 = 0.072$. With faulty pixels in the data, neither need be the best.`,
      choices: [
        { questionId: "when-l2-is-better", choiceKey: "c" },
        { questionId: "when-l2-is-better", choiceKey: "d" },
        { questionId: "best-constant-and-minority", choiceKey: "d" },
        { questionId: "hot-pixels", choiceKey: "e" },
      ],
    },
  ],
  note: {
    minutes: 601,
    opening: `The question came up in [another conversation](/threads/01939000-0000-7000-8000-000000010000), after the eighth post, and nobody took it up there.`,
  },
};
