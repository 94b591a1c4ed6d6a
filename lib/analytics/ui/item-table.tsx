import Link from "next/link";
import type { Severity } from "@/lib/statistics/finding/finding";
import { Table } from "@/lib/ui/table";
import { findingTitle } from "../finding-titles";
import { PER_CENT, SHARE } from "../format";
import type { ItemReport } from "../item-report";
import { IntervalBar } from "./interval-bar";
import { MeasuredNumber } from "./measured";

/** The questions of a report, those that need attention first. */
export function ItemTable({
  items,
  address,
}: {
  readonly items: readonly ItemReport[];
  /** Of a question's own page, by its key. */
  readonly address: (key: string) => string;
}) {
  return (
    <div className="report-table">
      <Table
        stack
        caption={
          <>
            <b>Table 1.</b> Those that need attention first. Facility: mean mark. Discrimination:
            correlation of the mark with the score on the other questions. Small figures and lines:
            95% intervals.
          </>
        }
        corner="Question"
        columns={[
          { key: "facility", head: "Facility", label: "Facility" },
          { key: "facility-line", head: "0 to 100%", label: "0 to 100%" },
          { key: "discrimination", head: "Discrimination", label: "Discrimination" },
          { key: "discrimination-line", head: "−100 to 100%", label: "−100 to 100%" },
          { key: "weight", head: "Effective weight", label: "Effective weight" },
        ]}
        groups={[items.map((item) => itemRow(item, address(item.item.key)))]}
      />
    </div>
  );
}

function itemRow(
  { item, position, statistics, findings, effectiveWeight }: ItemReport,
  href: string,
) {
  const { facility, discriminationIndex } = statistics;
  const titles = titlesOf(findings);
  return {
    key: item.key,
    head: (
      <>
        <Link className="report-question" href={href}>
          {position}. {item.title}
        </Link>
        {titles.slice(0, 2).map(([title, severity]) => (
          <span key={title} className={severity === "high" ? "about is-wrong" : "about"}>
            {title}
          </span>
        ))}
        {titles.length > 2 && <span className="about">and {titles.length - 2} more</span>}
      </>
    ),
    cells: [
      <MeasuredNumber key="f" of={facility} format={SHARE} />,
      <IntervalBar key="fl" of={facility} from={0} to={1} />,
      <MeasuredNumber key="d" of={discriminationIndex} format={PER_CENT} />,
      <IntervalBar key="dl" of={discriminationIndex} from={-100} to={100} />,
      <MeasuredNumber key="w" of={effectiveWeight} format={PER_CENT} />,
    ],
  };
}

/** What was found in a few words, each once, the gravest first: by several keys it may be the same. */
function titlesOf(findings: ItemReport["findings"]): readonly (readonly [string, Severity])[] {
  const found = new Map<string, Severity>();
  for (const finding of findings) {
    const option = "option" in finding ? `: ${finding.option.toUpperCase()}` : "";
    const title = `${findingTitle(finding)}${option}`;
    if (!found.has(title)) found.set(title, finding.severity);
  }
  return [...found];
}
