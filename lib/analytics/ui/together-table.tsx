import { styleVariables } from "@/lib/ui/style-variables";
import { classNames } from "@/lib/ui/class-names";
import { Table } from "@/lib/ui/table";
import { choiceName, choiceNames } from "../choice-name";
import { inPercent, SHARE } from "../format";
import type { TickedTogether } from "../ticked-together";
import { MeasuredNumber } from "./measured";

/** What was ticked together, the commonest first. */
export function TogetherTable({
  together: { n, top, others },
  right,
  uncounted,
  flagged,
  name,
}: {
  readonly together: TickedTogether;
  readonly right: readonly string[];
  /** Options that are in no key: ticked or not, they change nothing. */
  readonly uncounted: readonly string[];
  readonly flagged: string | null;
  readonly name: string;
}) {
  const longest = Math.max(1, ...top.map(({ count }) => count));
  const isKey = (ticked: readonly string[]): boolean => {
    const counted = ticked.filter((option) => !uncounted.includes(option));
    return counted.length === right.length && right.every((key) => counted.includes(key));
  };
  const withFlagged = flagged !== null && top.some(({ ticked }) => ticked.includes(flagged));
  return (
    <div className="report-table combos">
      <Table
        caption={
          <>
            <b>{name}</b> What is ticked together, in {n} answers. Small figures: 95% intervals.
            {withFlagged && ` Blue: with ${choiceName(flagged)}.`}
          </>
        }
        corner="Ticked"
        columns={[
          { key: "count", head: "Answers" },
          { key: "share", head: "Of all" },
          { key: "bar", head: <span className="sr">As a bar</span> },
        ]}
        groups={[
          [
            ...top.map(({ ticked, count, share, interval }) => ({
              key: JSON.stringify(ticked),
              head: (
                <>
                  {choiceNames(ticked)}
                  {isKey(ticked) && <span className="about same">the key</span>}
                </>
              ),
              cells: [
                count,
                <MeasuredNumber
                  key="share"
                  of={{ value: share, interval }}
                  format={SHARE}
                  isInline
                />,
                <span
                  key="bar"
                  className={classNames(
                    "hbar",
                    flagged !== null && ticked.includes(flagged) && "hot",
                  )}
                  style={styleVariables({ "--h": count / longest })}
                />,
              ],
            })),
            ...(others === null
              ? []
              : [
                  {
                    key: "others",
                    head: `${String(others.kinds)} others`,
                    cells: [
                      others.count,
                      inPercent(others.count / n),
                      <span key="most" className="about">
                        {others.most === 1 ? "once each" : `${String(others.most)} or fewer each`}
                      </span>,
                    ],
                  },
                ]),
          ],
        ]}
      />
    </div>
  );
}
