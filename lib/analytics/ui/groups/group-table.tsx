import { Table } from "@/lib/ui/table";
import type { ReactNode } from "react";
import type { NumberFormat } from "../../format";
import type { GroupFigure } from "../../groups/group-figures";
import { FEWEST_SHOWN } from "../../groups/shown-groups";
import { IntervalBar } from "../interval-bar";
import { MeasuredNumber } from "../measured";

/** A figure of each group that may be shown, and how many people are in none of them. */
export function GroupTable({
  caption,
  head,
  figures,
  rest,
  format,
  to,
  end,
}: {
  readonly caption: ReactNode;
  /** What the figure is. */
  readonly head: string;
  readonly figures: readonly GroupFigure[];
  readonly rest: number;
  readonly format: NumberFormat;
  /** The greatest that it can be; the least is 0. */
  readonly to: number;
  /** The same as it is printed. */
  readonly end: string;
}) {
  return (
    <>
      {figures.length > 0 && (
        <div className="report-table">
          <Table
            stack
            caption={caption}
            corner="Group"
            columns={[
              { key: "n", head: "People", label: "People" },
              { key: "figure", head, label: head },
              {
                key: "line",
                head: `0 to ${end}`,
                label: `0 to ${end}`,
              },
            ]}
            groups={[
              figures.map(({ name, n, figure }) => ({
                key: name,
                head: name,
                cells: [
                  n.toLocaleString("en-GB"),
                  <MeasuredNumber key="f" of={figure} format={format} />,
                  <IntervalBar key="l" of={figure} from={0} to={to} />,
                ],
              })),
            ]}
          />
        </div>
      )}
      {rest > 0 && (
        <p className="small">
          {figures.length > 0 ? `The other ${rest.toLocaleString("en-GB")} are` : "All are"} in
          smaller groups or in none. A group of fewer than {FEWEST_SHOWN} is not broken down, and
          nothing is shown that it could be found from.
        </p>
      )}
    </>
  );
}
