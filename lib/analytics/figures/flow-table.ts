import type { AnswerFlow, Step } from "../answer-flow";
import { figureTable, type FiguresOf } from "./figure-table";
import { intervalColumns } from "./measured-columns";

const STEPS = [
  ["explanation_opened", "opened"],
  ["tried_again", "again"],
  ["tried_again_explanation_opened", "againOpened"],
  ["tried_again_not_opened", "againUnopened"],
  ["right_then", "right"],
  ["right_then_explanation_opened", "rightOpened"],
  ["right_then_not_opened", "rightUnopened"],
  ["wrote_by_name", "talked"],
] as const satisfies readonly (readonly [string, keyof AnswerFlow])[];

interface Row {
  readonly position: number | null;
  readonly question: string | null;
  readonly title: string | null;
  readonly name: string;
  readonly step: Step;
}

/**
 * How answers of first attempts that were not right went on: of each question and, with no question,
 * of all. Shares of few are left out, as on the page.
 */
export const FLOW_TABLE = figureTable(rowsOf, {
  position: ({ position }) => position,
  question: ({ question }) => question,
  title: ({ title }) => title,
  step: ({ name }) => name,
  answers: ({ step }) => step.count,
  of: ({ step }) => step.of,
  share: ({ step }) => step.share,
  ...intervalColumns("share", ({ step }: Row) => step.interval),
});

function rowsOf({ report, source }: FiguresOf): readonly Row[] {
  if (source.kind !== "quiz" || report.flow.wrong === 0) return [];
  const steps = (flow: AnswerFlow, of: Omit<Row, "name" | "step">): readonly Row[] =>
    STEPS.map(([name, step]) => ({ ...of, name, step: flow[step] }));
  return [
    ...steps(report.flow, { position: null, question: null, title: null }),
    ...report.items.flatMap(({ flow, position, item }) =>
      steps(flow, { position, question: item.key, title: item.title }),
    ),
  ];
}
