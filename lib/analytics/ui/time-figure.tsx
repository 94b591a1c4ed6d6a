import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { Table } from "@/lib/ui/table";
import { inTime } from "../format";
import type { TimeSpent } from "../time-spent";
import { timeRange } from "../time-range";
import { PlotColumns } from "./plot-columns";

/** Ends of buckets that are labelled, where they are between those that were taken. */
const LABELLED = [0, 10, 30, 60, 120, 240, 480, 960, 1920, 3600];

/** How long answers took; buckets grow, so that minutes and seconds both show. */
export function TimeFigure({
  time: { n, buckets, median },
  name,
}: {
  readonly time: TimeSpent;
  readonly name: string;
}) {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return (
    <Figure
      name={name}
      caption="Answers by the time they took, from the submission before. Each column is about half as long again as the one before it; the blue one holds the middle answer."
      data={
        <Table
          corner="Time"
          columns={[{ key: "count", head: "Answers" }]}
          groups={[
            buckets.map((bucket) => ({
              key: String(bucket.from),
              head: timeRange(bucket),
              cells: [bucket.count],
            })),
          ]}
        />
      }
    >
      <div className="report-time">
        <Plot
          x={{ from: 0, to: Math.max(4, buckets.length) }}
          y={{ from: 0, to: most * 1.1 }}
          summary={`Time of ${String(n)} answers. The middle one took ${median === null ? "an unknown time" : timeRange(median)}.`}
          xTicks={buckets.flatMap(({ from }, at) =>
            LABELLED.includes(from) ? [{ at, label: inTime(from) }] : [],
          )}
          yTicks={[{ at: most, label: `${String(most)} answers` }]}
          unit=""
        >
          <PlotColumns
            columns={buckets.map(({ count }, place) => ({
              from: place,
              to: place + 1,
              height: count,
            }))}
          />
          {median !== null && (
            <rect
              className="column is-median"
              x={buckets.indexOf(median) + 0.06}
              y={0}
              width={0.88}
              height={median.count}
            />
          )}
        </Plot>
      </div>
    </Figure>
  );
}
