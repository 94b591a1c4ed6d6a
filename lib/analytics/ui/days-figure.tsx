import { Figure } from "@/lib/ui/figure";
import { Plot } from "@/lib/ui/plot";
import { roundTicks } from "@/lib/ui/plot-scale";
import { Table } from "@/lib/ui/table";
import { perDay } from "../per-day";
import type { CourseCount } from "../report-counts";
import { PlotColumns } from "./plot-columns";

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** "27 Nov": short enough for the end of an axis on a phone. */
const shortDay = (day: string): string => DAY.format(new Date(day));

/** When attempts were finished. */
export function DaysFigure({ ended }: { readonly ended: readonly CourseCount[] }) {
  const { unit, columns } = perDay(ended);
  const most = Math.max(1, ...columns.map(({ count }) => count));
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Figure
      name="Figure 3."
      caption={`Attempts finished, by ${unit} (UTC).`}
      data={
        <Table
          corner={unit === "day" ? "Day" : "Week from"}
          columns={[{ key: "count", head: "Attempts" }]}
          groups={[
            columns
              .filter(({ count }) => count > 0)
              .map(({ day, count }) => ({ key: day, head: day, cells: [count] })),
          ]}
        />
      }
    >
      <Plot
        x={{ from: 0, to: columns.length }}
        y={{ from: 0, to: most * 1.1 }}
        summary={`Attempts finished by ${unit}, from ${first.day} to ${last.day}; at most ${String(most)}.`}
        xTicks={[
          { at: 0.5, label: shortDay(first.day) },
          ...(columns.length > 2 ? [{ at: columns.length - 0.5, label: shortDay(last.day) }] : []),
        ]}
        yTicks={roundTicks(0, most, 3)
          .filter((at) => Number.isInteger(at))
          .map((at) => ({ at, label: at === 0 ? "" : at }))}
        unit="attempts"
      >
        <PlotColumns
          columns={columns.map(({ count }, place) => ({
            from: place,
            to: place + 1,
            height: count,
          }))}
        />
      </Plot>
    </Figure>
  );
}
