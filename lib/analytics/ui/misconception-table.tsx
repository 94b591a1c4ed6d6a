import Link from "next/link";
import { Fragment } from "react";
import { Table } from "@/lib/ui/table";
import { inPercent } from "../format";
import type { MisconceptionCount } from "../misconceptions";

/** The misconceptions of a course, each with how often it showed and on which questions. */
export function MisconceptionTable({
  found,
  address,
}: {
  readonly found: readonly (MisconceptionCount & { readonly name: string })[];
  /** Where a question is reported on; null where nowhere. */
  readonly address: (itemKey: string) => string | null;
}) {
  return (
    <div className="misconceptions">
      <Table
        stack
        corner="What one who holds it would say"
        columns={[
          { key: "share", head: "Wrong decisions", label: "Wrong decisions" },
          { key: "count", head: "Of", label: "Of" },
          { key: "items", head: "On", label: "On" },
        ]}
        groups={[
          found.map(({ misconception, name, wrong, chances, interval, items }) => ({
            key: misconception,
            head: name,
            cells: [
              <Fragment key="share">
                {inPercent(wrong / chances)}{" "}
                <span className="small nb">
                  ({inPercent(interval.low)} to {inPercent(interval.high)})
                </span>
              </Fragment>,
              chances,
              items.map(({ key, title, wrong: here, chances: times, interval: own }, index) => {
                const to = address(key);
                return (
                  <Fragment key={key}>
                    {index > 0 && ", "}
                    {to === null ? title : <Link href={to}>{title}</Link>}{" "}
                    <span className="small nb">
                      {here} of {times} ({inPercent(own.low)} to {inPercent(own.high)})
                    </span>
                  </Fragment>
                );
              }),
            ],
          })),
        ]}
      />
    </div>
  );
}
