import Link from "next/link";
import { Table } from "@/lib/ui/table";
import type { Groups } from "@/lib/statistics/dif/differential-functioning";
import { inDigits, TWO_DIGITS } from "../../format";
import { CLASS_WORDS } from "../../groups/groups-in-words";
import { REASON_WORDS } from "../../reason-words";
import type { ItemReport } from "../../item-report";
import { IntervalBar } from "../interval-bar";
import { MeasuredNumber } from "../measured";
import { NoNumber } from "../no-number";

/** Beyond this on the delta scale nothing is told apart any more. */
const WIDEST = 4;

/** How far each question is harder for one of two groups than for equally good people of the other. */
export function FunctioningTable({
  items,
  pair: { reference, focal },
  address,
}: {
  readonly items: readonly ItemReport[];
  readonly pair: Groups;
  /** Of a question's own page, by its key. */
  readonly address: (key: string) => string;
}) {
  return (
    <div className="report-table">
      <Table
        stack
        caption={
          <>
            <b>Table 4.</b> Differential item functioning (Mantel and Haenszel): “{focal}” against “
            {reference}” at equal totals, on the delta scale. Below 0 a question is harder for “
            {focal}”, above 0 for “{reference}”. Small figures and lines: 95% intervals. In words
            the classes of the Educational Testing Service.
          </>
        }
        corner="Question"
        columns={[
          { key: "delta", head: "Delta", label: "Delta" },
          {
            key: "line",
            head: `${inDigits(-WIDEST, 0)} to ${String(WIDEST)}`,
            label: `${inDigits(-WIDEST, 0)} to ${String(WIDEST)}`,
          },
          { key: "class", head: "Difference", label: "Difference" },
        ]}
        groups={[
          items.map(({ item, position, statistics: { functioning } }) => ({
            key: item.key,
            head: (
              <Link className="report-question" href={address(item.key)}>
                {position}. {item.title}
              </Link>
            ),
            cells: cellsOf(functioning),
          })),
        ]}
      />
    </div>
  );
}

function cellsOf(functioning: ItemReport["statistics"]["functioning"]) {
  if (!functioning?.value) {
    const words = REASON_WORDS[functioning?.reason ?? "no-answers"];
    return [<NoNumber key="none">{words}</NoNumber>, null, null];
  }
  const { delta, deltaInterval, class: ets } = functioning.value;
  const of = { value: delta, interval: deltaInterval };
  return [
    <MeasuredNumber key="d" of={of} format={TWO_DIGITS} />,
    <IntervalBar key="l" of={of} from={-WIDEST} to={WIDEST} />,
    CLASS_WORDS[ets],
  ];
}
