import { Table } from "@/lib/ui/table";
import type { ImportFault } from "../../import/import-fault";

/** Faults or remarks, each with where it is, what stands there and what to do. */
export function FaultTable({
  faults,
  count,
}: {
  readonly faults: readonly ImportFault[];
  /** How many there are altogether. */
  readonly count: number;
}) {
  return (
    <div className="in-words faults">
      <Table
        stack
        corner="Line"
        columns={[
          { key: "column", head: "Column", label: "Column" },
          { key: "value", head: "What stands there", label: "What stands there" },
          { key: "words", head: "What it is, and what to do", label: "What to do" },
        ]}
        groups={[
          faults.map(({ line, column, value, words }, index) => ({
            key: String(index),
            head: line === null ? "all" : line.toLocaleString("en-GB"),
            cells: [column ?? "all", value === null ? "" : <code key="value">{value}</code>, words],
          })),
        ]}
      />
      {count > faults.length && (
        <p className="ui">
          And {(count - faults.length).toLocaleString("en-GB")} more, most likely of the same kind.
        </p>
      )}
    </div>
  );
}
