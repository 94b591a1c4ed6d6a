import { Table } from "@/lib/ui/table";
import { SHARE } from "../format";
import type { ItemReport } from "../item-report";
import { IntervalBar } from "./interval-bar";
import { MeasuredNumber } from "./measured";

/** How hard the question is on each set of numbers. */
export function VariantsTable({
  item,
  name,
}: {
  readonly item: ItemReport;
  readonly name: string;
}) {
  return (
    <div className="report-table sure">
      <Table
        caption={
          <>
            <b>{name}</b> Mean mark on each set of numbers, with 95% intervals.
          </>
        }
        corner="Numbers"
        columns={[
          { key: "n", head: "Answers" },
          { key: "facility", head: "Mean mark" },
          { key: "bar", head: "0 to 100%" },
        ]}
        groups={[
          item.statistics.byVariant.map(({ variant, n, facility }) => ({
            key: variant,
            head: variant === "" ? "the only one" : variant,
            cells: [
              n,
              <MeasuredNumber key="f" of={facility} format={SHARE} isInline />,
              <IntervalBar key="b" of={facility} from={0} to={1} />,
            ],
          })),
        ]}
      />
    </div>
  );
}
