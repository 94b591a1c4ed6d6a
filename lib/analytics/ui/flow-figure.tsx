import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import type { AnswerFlow } from "../answer-flow";
import { type FlowBand, FLOW_COLUMNS, flowBands, flowPillars } from "../flow-bands";
import { inPercent } from "../format";
import { FlowTable } from "./flow-table";

/** How wrong answers went on: explanation, second attempt, discussion. */
export function FlowFigure({ flow, name }: { readonly flow: AnswerFlow; readonly name: string }) {
  const { wrong, ways } = flow;
  const part = (count: number): string => inPercent(count / wrong);
  const right = ways.reduce((sum, way) => (way.again === "right" ? sum + way.count : sum), 0);
  const rightSpan = flowPillars(ways, 2).get("right");
  return (
    <Figure
      name={name}
      caption="Answers that were not right at first, from left to right: whose explanation was opened (grey), that were given again and were right then (blue) or not (grey), and whose learner wrote about the question by name (grey)."
      data={<FlowTable flow={flow} />}
    >
      <div className="report-flow">
        <Plot
          x={{ from: -0.4, to: 3.4 }}
          y={{ from: 0, to: 1 }}
          summary={`Of ${String(wrong)} answers that were not right at first the explanation of ${part(flow.opened.count)} was opened, ${part(flow.again.count)} were given again, ${part(right)} were right then, and of ${part(flow.talked.count)} the learner wrote about the question by name.`}
          xTicks={[
            { at: 0, label: "wrong", name: wrong },
            { at: 1, label: "opened", name: part(flow.opened.count) },
            { at: 2, label: "tried again", name: part(flow.again.count) },
            { at: 3, label: "wrote", name: part(flow.talked.count) },
          ]}
          yTicks={[]}
          unit=""
          labels={
            rightSpan === undefined || right === 0
              ? []
              : [
                  {
                    key: "right",
                    x: 2.05,
                    y: Math.max(LOWEST, (rightSpan.low + rightSpan.high) / 2),
                    text: `right ${part(right)}`,
                  },
                ]
          }
        >
          {flowBands(ways).map((band) => (
            <path
              key={`${String(band.column)} ${band.from} ${band.to}`}
              className={`ribbon ${ribbonClass(band)}`}
              d={ribbon(band)}
            />
          ))}
          {FLOW_COLUMNS.map((_, column) =>
            [...flowPillars(ways, column)].map(([key, { low, high }]) =>
              high > low ? (
                <path
                  key={`${String(column)} ${key}`}
                  className={DONE.includes(key) ? "pillar is-right" : "pillar"}
                  d={`M${String(column)} ${String(low)}V${String(high)}`}
                />
              ) : null,
            ),
          )}
        </Plot>
      </div>
    </Figure>
  );
}

/** A label lower than this would lie on the baseline. */
const LOWEST = 0.06;

/** Parts of a column in which something was done. */
const DONE: readonly string[] = ["all", "opened", "right", "wrong", "talked"];

const ribbonClass = ({ to }: FlowBand): string =>
  to === "right" ? "was-learnt" : DONE.includes(to) ? "was-lost" : "was-kept";

/** From a span at one column to a span at the next, with room for the pillars. */
function ribbon({ column, left, right }: FlowBand): string {
  const [from, middle, to] = [column + 0.02, column + 0.5, column + 0.98].map(String);
  return `M${from} ${left.low}C${middle} ${left.low} ${middle} ${right.low} ${to} ${right.low}V${right.high}C${middle} ${right.high} ${middle} ${left.high} ${from} ${left.high}z`;
}
