import type { ReactNode } from "react";
import { Table, type TableRow } from "@/lib/ui/table";
import { PER_CENT, TWO_DIGITS } from "../format";
import type { AttemptsCounted } from "../report-counts";
import type { ClassReport } from "../report";
import { timeRange } from "../time-range";
import { attemptTime } from "../time-spent";
import { MeasuredNumber } from "./measured";

/** What the whole class did, and how far the quiz measures one thing. */
export function ClassFigures({
  report,
  attempts,
}: {
  readonly report: ClassReport;
  readonly attempts: AttemptsCounted;
}) {
  const { totals, consistency, maxTotal } = report;
  const begun = report.begun.reduce((sum, { count }) => sum + count, 0);
  const { median, medianInterval } = attemptTime(report.spent);
  const row = (key: string, head: string, value: ReactNode, says: string): TableRow => ({
    key,
    head,
    cells: [value, <span key="says">{says}</span>],
  });
  return (
    <div className="report-table in-words">
      <Table
        stack
        caption={
          <>
            <b>Table 2.</b> Scores out of {maxTotal}. Small figures: 95% intervals.
          </>
        }
        columns={[
          // On a phone the line says which is which.
          { key: "value", head: "Value" },
          { key: "says", head: "What it says" },
        ]}
        groups={[
          [
            // Of answers from elsewhere it is not known who began, or how long they took.
            ...(begun === 0
              ? []
              : [row("begun", "Begun", begun, attempts === "first" ? "learners" : "attempts")]),
            row("finished", "Finished", totals.n, "only these are counted below"),
            ...(median === null
              ? []
              : [
                  row(
                    "spent",
                    "Time",
                    <>
                      {timeRange(median)}
                      {medianInterval !== null && (
                        <>
                          {" "}
                          <span className="about">{timeRange(medianInterval)}</span>
                        </>
                      )}
                    </>,
                    "in which the median lies: half of the attempts took no longer, breaks included",
                  ),
                ]),
          ],
          [
            row(
              "mean",
              "Mean",
              <MeasuredNumber of={totals.mean} format={TWO_DIGITS} />,
              "of the total scores",
            ),
            row(
              "median",
              "Median",
              <MeasuredNumber of={totals.median} format={TWO_DIGITS} />,
              "half of the scores are no higher",
            ),
            row(
              "sd",
              "Standard deviation",
              <MeasuredNumber of={totals.deviation} format={TWO_DIGITS} />,
              "how far scores lie from the mean",
            ),
            row(
              "skewness",
              "Skewness",
              <MeasuredNumber of={totals.skewness} format={TWO_DIGITS} />,
              "below 0: a tail of low scores; above: of high ones",
            ),
            row(
              "kurtosis",
              "Kurtosis",
              <MeasuredNumber of={totals.kurtosis} format={TWO_DIGITS} />,
              "0 for a bell; below: flat or two heaps",
            ),
          ],
          [
            row(
              "consistency",
              "Internal consistency",
              <MeasuredNumber of={consistency.coefficient} format={PER_CENT} />,
              "how far the questions measure one thing (Cronbach’s alpha)",
            ),
            row(
              "error",
              "Error ratio",
              <MeasuredNumber of={consistency.errorRatio} format={PER_CENT} />,
              "share of the spread that is chance",
            ),
            row(
              "se",
              "Standard error",
              <MeasuredNumber of={consistency.standardError} format={TWO_DIGITS} />,
              "how far chance moves one learner’s score",
            ),
          ],
        ]}
      />
    </div>
  );
}
