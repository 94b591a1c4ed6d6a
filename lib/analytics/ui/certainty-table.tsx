import { CERTAINTIES } from "@/lib/quiz/certainty";
import type { CertaintyShare } from "@/lib/statistics/certainty/certainty-statistics";
import { Table } from "@/lib/ui/table";
import { SHARE } from "../format";
import { IntervalBar } from "./interval-bar";
import { MeasuredNumber } from "./measured";

/** How often those were right who said how sure they were. */
export function CertaintyTable({
  levels,
  name,
}: {
  readonly levels: readonly CertaintyShare[];
  readonly name: string;
}) {
  return (
    <div className="report-table sure">
      <Table
        caption={
          <>
            <b>{name}</b> How sure, and how often all of it was right, with 95% intervals.
          </>
        }
        corner="Said"
        columns={[
          { key: "n", head: "Answers" },
          { key: "right", head: "Right" },
          { key: "bar", head: "0 to 100%" },
        ]}
        groups={[
          levels.map(({ certainty, n, share, interval }) => ({
            key: String(certainty),
            head: CERTAINTIES.find(({ value }) => value === certainty)?.words ?? certainty,
            cells: [
              n,
              <MeasuredNumber key="n" of={{ value: share, interval }} format={SHARE} isInline />,
              <IntervalBar key="b" of={{ value: share, interval }} from={0} to={1} />,
            ],
          })),
        ]}
      />
    </div>
  );
}
