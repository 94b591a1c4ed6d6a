import type { ContestedClaim } from "./first-thread";

/** What is contested in the thread about the third choice. */
export const PUNISHED_MORE_CLAIMS: readonly ContestedClaim[] = [
  {
    saidIn: ["smaller-number"],
    claim: "A lower number is a lighter punishment",
    finding: `As numbers, all errors below 1 shrink. As shares they do not: at an output of 0.4 the errors of the two groups are 0.1 and 0.5, and the larger one has $0.5/(0.1 + 0.5) = 5/6$ of the L1 loss and $0.5^2/(0.1^2 + 0.5^2) = 25/26$ of the L2 loss. (Here 0 is black: the image of 0.3 is the darker one.)`,
    choices: [
      { questionId: "two-groups-one-output", choiceKey: "c" },
      { questionId: "does-l2-magnify", choiceKey: "b" },
    ],
  },
  {
    saidIn: ["favours-the-bright"],
    claim: "L2 looks after the brighter group and neglects the darker one",
    finding: `Brightness does not enter, distance from the output does. With groups of equal size, squaring takes the bright group’s share of the loss up from 5/6 to 25/26 at an output of 0.4, and at 0.8 down from $0.1/(0.5 + 0.1) = 1/6$ to $0.1^2/(0.5^2 + 0.1^2) = 1/26$.`,
    choices: [
      { questionId: "two-groups-one-output", choiceKey: "b" },
      { questionId: "who-pulls", choiceKey: "e" },
    ],
  },
  {
    saidIn: ["favours-the-bright"],
    claim: "L1 treats all errors alike, so both groups come out more even",
    finding: `Treating images alike is not treating groups alike. With 80% of the images at 0.3, 20% at 0.9 and one output for all, L1 ends at 0.3 and leaves the smaller group $0.9 - 0.3 = 0.6$ and the larger one nothing. L2 ends at $0.8 · 0.3 + 0.2 · 0.9 = 0.42$ and leaves them $0.9 - 0.42 = 0.48$ and $0.42 - 0.3 = 0.12$: closer, and not even either.`,
    choices: [
      { questionId: "two-groups-one-output", choiceKey: "e" },
      { questionId: "best-constant-and-minority", choiceKey: "b" },
      { questionId: "best-constant-and-minority", choiceKey: "c" },
    ],
  },
  {
    saidIn: ["below-one"],
    claim: "L2 magnifies only errors above 1, and below 1 makes the larger ones smaller",
    finding: `Magnifying goes from error to error. From 0.1 to 0.2, L1 grows $0.2/0.1 = 2$ times and L2 grows $0.2^2/0.1^2 = 4$ times, far below 1. On 0–255 every L2 loss is $255^2 = 65025$ times as large, and no share changes.`,
    choices: [
      { questionId: "only-above-one", choiceKey: "a" },
      { questionId: "only-above-one", choiceKey: "d" },
      { questionId: "does-l2-magnify", choiceKey: "c" },
    ],
  },
  {
    saidIn: ["two-cases"],
    claim: "For small errors L2 does better",
    finding: `It is the lower number, 0.01 against 0.1, but the two are in different units: a hundred times L2 would be $100 · 0.01 = 1$, the higher number, and would end at the same output. Which loss trains better does not show in them.`,
    choices: [
      { questionId: "units-and-scale-factors", choiceKey: "c" },
      { questionId: "units-and-scale-factors", choiceKey: "e" },
    ],
  },
  {
    saidIn: ["smaller-in-both"],
    claim: "L2 is lower in both cases, so nothing is enlarged",
    finding: `The first half is true: in Case 2, which has no sums above, L1 is $|0.9 - 0.1| = 0.8$ and L2 is $(0.9 - 0.1)^2 = 0.64$. (With the steps: \`L2(0.9, 0.1)\`.) But from Case 1 to Case 2, L1 grows $0.8/0.1 = 8$ times and L2 grows $0.64/0.01 = 64$ times. Of the two together, Case 2 has $0.8/(0.8 + 0.1) = 8/9$ under L1 and $0.64/(0.64 + 0.01) = 64/65$ under L2.`,
    choices: [{ questionId: "does-l2-magnify", choiceKey: "a" }],
  },
  {
    saidIn: ["is-it-not-desirable", "on-purpose"],
    claim: "That L2 magnifies helps the group of low pixel values, and the minority",
    finding: `With one output for all and unequal shares it does help the minority: 0.48 instead of 0.6 in the example above. That is because the minority is the farther group there, not because its values are low: squaring raises the pull of whichever group is farther from the output.`,
    choices: [
      { questionId: "best-constant-and-minority", choiceKey: "e" },
      { questionId: "who-pulls", choiceKey: "b" },
      { questionId: "who-pulls", choiceKey: "e" },
    ],
  },
  {
    saidIn: ["outliers"],
    claim: "L2 heeds outliers, so its weight on large errors is undesirable",
    finding: `It does heed them: one value of 1 among nine others with a mean of 0.42 moves the mean by $(1 - 0.42)/10 = 0.058$. But a loss cannot tell an outlier from a minority, so what is undesirable for the one is what helps the other. And 0.64 is not high beside an L1 of 0.8; it is high beside 0.01.`,
    choices: [
      { questionId: "hot-pixels", choiceKey: "b" },
      { questionId: "hot-pixels", choiceKey: "e" },
    ],
  },
  {
    saidIn: ["favours-the-bright", "partly-true"],
    claim: "L2 neglects the group at 0.3; L2 helps minority groups. Two helpers say the opposite",
    finding: `Neither holds without saying on what. At an output of 0.8 the group at 0.3 is the farther one and L2 heeds it more than L1, at 0.4 less. Where the input shows the group, both losses leave both groups no error.`,
    choices: [
      { questionId: "two-groups-one-output", choiceKey: "c" },
      { questionId: "two-groups-one-output", choiceKey: "d" },
    ],
  },
  {
    saidIn: ["partly-true"],
    claim: "L1 gives the more accurate and less biased result",
    finding: `It depends on the measure and on the input. In the example above the mean absolute error is $0.2 · 0.6 = 0.12$ under L1 and $0.8 · 0.12 + 0.2 · 0.48 = 0.192$ under L2; the mean squared error is $0.2 · 0.6^2 = 0.072$ under L1 and $0.8 · 0.12^2 + 0.2 · 0.48^2 = 0.0576$ under L2. The gap between the groups is 0.6 under L1 and $0.48 - 0.12 = 0.36$ under L2.`,
    choices: [
      { questionId: "best-constant-and-minority", choiceKey: "d" },
      { questionId: "when-l2-is-better", choiceKey: "a" },
      { questionId: "when-l2-is-better", choiceKey: "d" },
    ],
  },
  {
    saidIn: ["partly-true"],
    claim: "A mixture of L1 and L2 might serve both accuracy and fairness",
    finding: `On two clean groups no mixture leaves the smaller one less error than L2 alone: in the example above, a weight on L1 of 2/7 or more already ends at 0.3, as L1 does. With faulty pixels in the data a mixture can beat both. There is no discriminator in this model.`,
    choices: [
      { questionId: "does-a-mixture-help", choiceKey: "a" },
      { questionId: "does-a-mixture-help", choiceKey: "e" },
    ],
  },
];
