import type { FirstPost, FirstThread } from "./first-thread";
import { PUNISHED_MORE_CLAIMS } from "./punished-more-claims";

const LEARNER = { role: "learner", byline: "A learner" } as const;
const SECOND_LEARNER = { role: "learner", byline: "A second learner" } as const;
const HELPER = { role: "mentor", byline: "A helper" } as const;
const SECOND_HELPER = { role: "mentor", byline: "A second helper" } as const;

const POSTS: readonly FirstPost[] = [
  {
    key: "smaller-number",
    parent: null,
    ...LEARNER,
    minutes: 0,
    text: `The marking counts the third choice as right as well, and I had left it out. I cannot find the reason.

Take a prediction of 0.4. For the lighter image, L1 is 0.4 - 0.3 = 0.1, and L2 is 0.1^2 = 0.01.

So L2 comes out lower. To me a lower loss says that the prediction is punished less, and not more.`,
  },
  {
    key: "favours-the-bright",
    parent: "smaller-number",
    ...HELPER,
    minutes: 40,
    text: `Penalising squared pixel differences can turn into a fairness problem when images are generated. A model trained that way enlarges the big differences between what it draws and the true image, and works on those first. With two groups of people whose pixels differ a lot in average brightness, 0.3 in the one and 0.9 in the other, that can go wrong.

L2 reacts more to large deviations. So the generator may lean towards getting the errors of the brighter group (0.9) down and let the darker one (0.3) slip. What it draws would then be truer to the bright group, and the finer detail of the dark group would get lost.

If it does mostly reproduce the bright group, it can deepen a bias that is already there and push the darker group, which is underrepresented, to the edge. Where fair representation matters, people may call that unfair, unwanted and perhaps unethical.

Against such bias the absolute difference (L1) is the better choice: an error counts the same however large it is. That leads the generator to more even results in the two groups, and whatever bias comes from the brightness gap shrinks.`,
  },
  {
    key: "why-enlarge",
    parent: "favours-the-bright",
    ...LEARNER,
    minutes: 65,
    text: `Thank you, that explains the bias well. One step I am still working on: L1 is linear, so each further bit of distance costs “the same”. But why would L2 enlarge the larger errors, where I would say that it makes them smaller? Is there a derivation, something in formulas?`,
  },
  {
    key: "below-one",
    parent: "smaller-number",
    ...LEARNER,
    minutes: 130,
    text: `Thanks for the example. I can see that L2 enlarges a loss once the error is > 1.

In the quiz, though, pixel values seem to lie in [0, 1], and I had taken for granted that predicted ones do too. Then every absolute loss lies in [0, 1] as well, and L2 enlarges nothing: next to L1 it makes the larger errors smaller. For instance, with two errors, -0.1 and 0.2, the averages are:

L1 = (1/2) * (|-0.1| + |0.2|) = 0.15

L2 = (1/2) * ((-0.1)^2 + 0.2^2) = 0.025

Maybe it was wrong to assume that predictions stay in [0, 1]? After a few rounds of training, with predictions approaching the true values, it looks like a fair assumption to me.`,
  },
  {
    key: "two-cases",
    parent: "below-one",
    ...SECOND_HELPER,
    minutes: 165,
    text: `Please look at small errors and at large ones one at a time. What you computed is a small error, and there L2 does better. The claim is about large ones, where y_{pred} and y_{true} are far apart.

Case 1, a small error (say y_{pred} = 0.8, y_{true} = 0.7):

L1 = |0.8 - 0.7| = 0.1

L2 = (0.8 - 0.7)^2 = 0.01

Case 2, a large error (say y_{pred} = 0.9, y_{true} = 0.1).`,
  },
  {
    key: "smaller-in-both",
    parent: "two-cases",
    ...LEARNER,
    minutes: 185,
    text: `In the small case and in the large one, if I read you right, L2 is again the lower loss? Then I still do not see in what sense it enlarges the larger errors.`,
  },
  {
    key: "is-it-not-desirable",
    parent: "smaller-number",
    ...SECOND_LEARNER,
    minutes: 240,
    text: `Compared like that, I follow. But if L2 magnifies the error of Case 2, then a high prediction (0.9) for the group of low pixel values (0.1) is punished harder, and the model learns from it. Is that not what we want?`,
  },
  {
    key: "outliers",
    parent: "is-it-not-desirable",
    ...SECOND_HELPER,
    minutes: 280,
    text: `Let us go through L2 once more, for both cases.

Case 1, the small error:

L2 = (0.8 - 0.7)^2 = 0.01

Case 2, the large error:

L2 = (0.9 - 0.1)^2 = 0.64

The trouble with L2 here is that it makes more of large errors than L1 does: squaring lets a large error stand out even further in the total. A GAN can become sensitive to outliers that way, and these then weigh heavily in the loss. Case 2 shows it: its squared error is 0.64, a very high loss. A few outliers can pull the optimisation out of proportion, and the model ends up worse than it could be. So no, I would not want it.`,
  },
  {
    key: "on-purpose",
    parent: "smaller-number",
    ...LEARNER,
    minutes: 400,
    text: `I agree that L1 weighs distances more evenly and that L2 reacts more to outliers, and by now I also see how L2 makes larger errors count for more.

Only, I am not sure that this is bad. In the situation of the quiz, would one not choose an “unbalanced” method on purpose, one that helps the model with the groups of low pixel values? L2 does exactly that. The larger errors, which are those of the low groups rather than of the high ones, get magnified, and so the model has to concentrate on them. Put differently, the sensitivity helps us: in unbalanced data it gives the minority more weight.`,
  },
  {
    key: "partly-true",
    parent: "on-purpose",
    ...SECOND_HELPER,
    minutes: 450,
    text: `In part, I would say. L2 would help a GAN to learn minority groups. But too much weight on a minority can bias what is represented or skew how fair the images are, at the price of overall accuracy (high losses) and of more bias in the model. The GAN has to capture minority and majority alike and prefer neither, which is hard with L2. With L1 you will more likely get images that are accurate and unbiased than with L2.

There are probably papers that mix L1 and L2 and look at fairness as well as accuracy. If there are none, that is a paper worth writing, and perhaps your first publication.`,
  },
];

/** The argument over the third choice of the question that the product was conceived from. */
export const PUNISHED_MORE: FirstThread = {
  seedKey: "first/punished-more",
  id: "01939000-0000-7000-8000-000000010000",
  title: "Why would the squared penalty punish anybody more? Its number is smaller",
  kind: "question",
  about: { quizSlug: "fairness", questionId: "two-groups-one-output", choiceKey: "c" },
  posts: POSTS,
  contested: PUNISHED_MORE_CLAIMS,
  note: {
    minutes: 600,
    opening: `Everybody above is left with what they said. All the sums are right. What is concluded from them is not always, because three questions are mixed: how large a loss is as a *number*, what *share* of the whole an error has, and where training *ends*.

Two replies have not come down to us: an example that the learner thanks for in the [fourth post](#below-one), and a comparison that the second learner follows in the [seventh](#is-it-not-desirable). A question that the second learner put after the [eighth](#outliers), and that nobody took up, is [a thread of its own](/threads/01939000-0000-7000-8000-000000020000).`,
  },
};
