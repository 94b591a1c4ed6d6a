import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { Table } from "@/lib/ui/table";
import { inPercent, SHARE } from "../format";
import type { MarkMoves } from "../mark-moves";
import { MeasuredNumber } from "./measured";

/** What became of answers from one attempt to the next. */
export function MovesFigure({
  moves: { n, rightBefore, rightAfter, moves },
  name,
}: {
  readonly name: string;
  readonly moves: MarkMoves;
}) {
  const count = (before: string, after: string): number =>
    moves.find((move) => move.before === before && move.after === after)?.count ?? 0;
  const kept = count("right", "right") / n;
  const learnt = count("wrong", "right") / n;
  const lost = count("right", "wrong") / n;
  const [before, after] = [rightBefore / n, rightAfter / n];
  return (
    <Figure
      name={name}
      caption="Ribbons: how many went from wrong to right (blue), and from right to wrong (grey), between one attempt and the next."
      data={<MovesTable moves={moves} />}
    >
      <div className="report-moves">
        <Plot
          x={{ from: -0.25, to: 1.25 }}
          y={{ from: 0, to: 1 }}
          summary={`Of ${String(n)} repeated answers ${inPercent(before)} were right before and ${inPercent(after)} after; ${inPercent(learnt)} went from wrong to right, ${inPercent(lost)} from right to wrong.`}
          xTicks={[
            { at: 0.15, label: "before" },
            { at: 0.85, label: "after" },
          ]}
          yTicks={[]}
          unit=""
          labels={[
            { key: "b", x: 0.12, y: before / 2, text: `right ${inPercent(before)}`, place: "left" },
            { key: "a", x: 0.88, y: after / 2, text: `right ${inPercent(after)}` },
          ]}
        >
          <path
            className="ribbon was-lost"
            d={ribbon(before - lost, before, after, after + lost)}
          />
          <path className="ribbon was-kept" d={ribbon(0, kept, 0, kept)} />
          <path className="ribbon was-learnt" d={ribbon(before, before + learnt, kept, after)} />
          <path className="pillar" d={`M.13 0v1M.87 0v1`} />
          <path className="pillar is-right" d={`M.13 0v${String(before)}M.87 0v${String(after)}`} />
        </Plot>
      </div>
    </Figure>
  );
}

/** From a span at the left to a span at the right. */
function ribbon(low: number, high: number, toLow: number, toHigh: number): string {
  return `M.14 ${low}C.5 ${low} .5 ${toLow} .86 ${toLow}V${toHigh}C.5 ${toHigh} .5 ${high} .14 ${high}z`;
}

const WORDS = { right: "right", wrong: "not right" } as const;

function MovesTable({ moves }: Pick<MarkMoves, "moves">) {
  return (
    <Table
      corner="From one attempt to the next"
      columns={[
        { key: "count", head: "Answers" },
        { key: "share", head: "Of those before" },
      ]}
      groups={[
        moves.map(({ before, after, count, share, interval }) => ({
          key: `${before} ${after}`,
          head: `${WORDS[before]} → ${WORDS[after]}`,
          cells: [
            count,
            share === null ? (
              <span className="about">nobody</span>
            ) : (
              <MeasuredNumber key="s" of={{ value: share, interval }} format={SHARE} isInline />
            ),
          ],
        })),
      ]}
    />
  );
}
