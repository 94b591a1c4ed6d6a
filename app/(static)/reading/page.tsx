import type { Metadata } from "next";

import { Row } from "@/lib/ui/row";

import { type Source, SourceList } from "./source-list";

export const metadata: Metadata = {
  title: "Reading list",
  description: "Where the results behind the questions come from.",
};

const ROBUST: readonly Source[] = [
  {
    who: "P. J. Huber",
    year: 1964,
    title: "Robust estimation of a location parameter",
    where: "Annals of Mathematical Statistics 35",
    why: "The loss that squares small errors and takes large ones as lengths.",
  },
  {
    who: "R. Koenker and G. Bassett",
    year: 1978,
    title: "Regression quantiles",
    where: "Econometrica 46",
    why: "Tilt the absolute loss, and the best output is a quantile instead of the median.",
  },
  {
    who: "T. Gneiting",
    year: 2011,
    title: "Making and evaluating point forecasts",
    where: "Journal of the American Statistical Association 106",
    why: "Which loss asks for which number: L2 for the mean, L1 for the median.",
  },
  {
    who: "J. T. Barron",
    year: 2019,
    title: "A general and adaptive robust loss function",
    where: "CVPR",
    why: "One family with L2, Charbonnier and others as members.",
  },
];

const IMAGES: readonly Source[] = [
  {
    who: "P. Isola, J.-Y. Zhu, T. Zhou and A. A. Efros",
    year: 2017,
    title: "Image-to-image translation with conditional adversarial networks",
    where: "CVPR",
    why: "L1 beside an adversarial loss, with a weight of 100: there the size of a loss matters.",
  },
  {
    who: "H. Zhao, O. Gallo, I. Frosio and J. Kautz",
    year: 2017,
    title: "Loss functions for image restoration with neural networks",
    where: "IEEE Transactions on Computational Imaging 3",
    why: "L1, L2 and mixtures, compared on what people see.",
  },
  {
    who: "S. Menon, A. Damian, S. Hu, N. Ravi and C. Rudin",
    year: 2020,
    title:
      "PULSE: self-supervised photo upsampling via latent space exploration of generative models",
    where: "CVPR",
    why: "When the input does not tell who is on the picture, the generator fills in.",
  },
];

const FAIR: readonly Source[] = [
  {
    who: "T. Hashimoto, M. Srivastava, H. Namkoong and P. Liang",
    year: 2018,
    title: "Fairness without demographics in repeated loss minimization",
    where: "ICML",
    why: "The average can hide a group that gets worse with every round.",
  },
  {
    who: "S. Samadi, U. Tantipongpipat, J. Morgenstern, M. Singh and S. Vempala",
    year: 2018,
    title: "The price of fair PCA: one extra dimension",
    where: "NeurIPS",
    why: "Squared error shared unevenly between groups, and what evening it out costs.",
  },
  {
    who: "A. Agarwal, M. Dudík and Z. S. Wu",
    year: 2019,
    title: "Fair regression: quantitative definitions and reduction-based algorithms",
    where: "ICML",
    why: "Fairness as a bound on every group’s loss.",
  },
  {
    who: "S. Sagawa, P. W. Koh, T. B. Hashimoto and P. Liang",
    year: 2020,
    title: "Distributionally robust neural networks for group shifts",
    where: "ICLR",
    why: "Train for the worst group instead of the average.",
  },
  {
    who: "N. Martinez, M. Bertran and G. Sapiro",
    year: 2020,
    title: "Minimax Pareto fairness",
    where: "ICML",
    why: "The best worst group, without making any other group worse for nothing.",
  },
  {
    who: "T. Li, M. Sanjabi, A. Beirami and V. Smith",
    year: 2020,
    title: "Fair resource allocation in federated learning",
    where: "ICLR",
    why: "Raise each group’s loss to a power, and the larger ones weigh more.",
  },
  {
    who: "E. Diana, W. Gill, M. Kearns, K. Kenthapadi and A. Roth",
    year: 2021,
    title: "Minimax group fairness: algorithms and experiments",
    where: "AIES",
    why: "How the worst group’s error is brought down in practice.",
  },
  {
    who: "T. Li, A. Beirami, M. Sanjabi and V. Smith",
    year: 2021,
    title: "Tilted empirical risk minimization",
    where: "ICLR",
    why: "One knob from the average to the worst case.",
  },
];

const LEARNING: readonly Source[] = [
  {
    who: "L. Alfieri, T. J. Nokes-Malach and C. D. Schunn",
    year: 2013,
    title: "Learning through case comparisons: a meta-analytic review",
    where: "Educational Psychologist 48",
    why: "Why a small and a large error stand side by side, and the principle comes after.",
  },
  {
    who: "F. M. Van der Kleij, R. C. W. Feskens and T. J. H. M. Eggen",
    year: 2015,
    title:
      "Effects of feedback in a computer-based learning environment on students’ learning outcomes",
    where: "Review of Educational Research 85",
    why: "Why every choice is explained: being told “wrong” teaches next to nothing.",
  },
  {
    who: "N. L. Schroeder and A. C. Kucera",
    year: 2022,
    title: "Refutation text facilitates learning: a meta-analysis of between-subjects experiments",
    where: "Educational Psychology Review 34",
    why: "Why an explanation first names the belief, and says what makes it tempting.",
  },
];

export default function ReadingPage() {
  return (
    <>
      <Row kind="lead" label="Reading list">
        <h1>Where the results come from</h1>
        <p>
          The verdicts on this site are computed, not looked up. These papers hold the results that
          the computation is tested against, and the evidence for how it is explained.
        </p>
      </Row>
      <Row label="Losses">
        <SourceList sources={ROBUST} />
      </Row>
      <Row label="Images">
        <SourceList sources={IMAGES} />
      </Row>
      <Row label="Groups">
        <SourceList sources={FAIR} />
      </Row>
      <Row label="Learning">
        <SourceList sources={LEARNING} />
      </Row>
    </>
  );
}
