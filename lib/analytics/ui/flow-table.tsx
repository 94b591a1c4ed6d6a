import { Table, type TableRow } from "@/lib/ui/table";
import type { AnswerFlow, Step } from "../answer-flow";
import { SHARE } from "../format";
import { MeasuredNumber } from "./measured";

/** The steps of the flow, each of how many. */
export function FlowTable({ flow }: { readonly flow: AnswerFlow }) {
  return (
    <Table
      corner="Not right at first"
      columns={[
        { key: "count", head: "Answers" },
        { key: "of", head: "Of" },
        { key: "share", head: "Share" },
      ]}
      groups={[
        [row("opened", "Explanation opened", flow.opened)],
        [
          row("again", "Tried again", flow.again),
          row("again opened", "… explanation opened before", flow.againOpened),
          row("again unopened", "… not opened", flow.againUnopened),
        ],
        [
          row("right", "Right on the second try", flow.right),
          row("right opened", "… explanation opened before", flow.rightOpened),
          row("right unopened", "… not opened", flow.rightUnopened),
        ],
        [row("talked", "Asked or wrote in a thread, by name", flow.talked)],
      ]}
    />
  );
}

const row = (key: string, head: string, { count, of, share, interval }: Step): TableRow => ({
  key,
  head,
  cells: [
    count,
    of,
    share === null ? (
      <span key="s" className="about same">
        {of === 0 ? "nobody" : "few"}
      </span>
    ) : (
      <MeasuredNumber key="s" of={{ value: share, interval }} format={SHARE} isInline />
    ),
  ],
});
