import { plainText } from "@/lib/quiz/rendered-fragment";
import { Fragments } from "@/lib/quiz/ui/fragments";
import type { OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { classNames } from "@/lib/ui/class-names";
import { choiceName } from "../choice-name";
import { SHARE, TWO_DIGITS } from "../format";
import type { ItemPage } from "../item-page";
import type { KeyedPart } from "../item-report";
import type { ReportedOption } from "../reported-item";
import { howCounts } from "../how-counts";
import { FifthBars } from "./fifth-bars";
import { IntervalBar } from "./interval-bar";
import { MeasuredNumber } from "./measured";

/** Beyond this, correlations of a tick with a score are hardly ever met. */
const WIDEST = 0.6;

/** Who ticks what, with the options that a finding is about marked. On phones rows become blocks. */
export function ChoicesTable({
  page: {
    item: { item },
    misconceptions,
  },
  part: { right, options },
  flagged,
  name,
}: {
  readonly page: ItemPage;
  readonly part: KeyedPart;
  readonly flagged: readonly string[];
  readonly name: string;
}) {
  const found = new Map(options.map((option) => [option.option, option]));
  return (
    <table id="choices" className="tbl options" role="table">
      <caption>
        <b>{name}</b> Who ticks what. Fifths of the class by score on the other questions, lowest on
        the left. Agreement: correlation of ticking with that score; the line is zero. Small
        figures: 95% intervals.
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {["Choice", "Key", "Ticked", "By fifth", "Agreement with the rest"].map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {item.options.map((option) => (
          <ChoiceRow
            key={option.key}
            option={option}
            statistics={found.get(option.key)}
            counts={howCounts(item, right, option.key)}
            isFlagged={flagged.includes(option.key)}
            misconception={misconceptions.get(option.key) ?? null}
          />
        ))}
      </tbody>
    </table>
  );
}

function ChoiceRow({
  option,
  statistics,
  counts,
  isFlagged,
  misconception,
}: {
  readonly option: ReportedOption;
  readonly statistics: OptionStatistics | undefined;
  readonly counts: string;
  readonly isFlagged: boolean;
  readonly misconception: string | null;
}) {
  return (
    <tr role="row" className={classNames(isFlagged && "flag")}>
      <th scope="row" role="rowheader" className="choice-text">
        <b>{choiceName(option.key)}</b> {/* Of answers from elsewhere only the letter is known. */}
        {plainText(option.text) !== option.key && <Fragments of={option.text} />}
        {misconception !== null && (
          <span className="about misconception">A mistake here says: “{misconception}”</span>
        )}
      </th>
      <td role="cell" data-label="Key">
        {counts}
        {isFlagged && <span className="state is-wrong">see finding</span>}
      </td>
      {statistics === undefined ? (
        <td role="cell" data-label="Ticked" colSpan={3}>
          <span className="about">never shown</span>
        </td>
      ) : (
        <>
          <td role="cell" data-label="Ticked">
            <MeasuredNumber of={statistics.share} format={SHARE} />
          </td>
          <td role="cell" data-label="By fifth">
            <FifthBars curve={statistics.curve} isFlagged={isFlagged} />
          </td>
          <td role="cell" data-label="Agreement with the rest">
            <span className="agree">
              <IntervalBar of={statistics.restCorrelation} from={-WIDEST} to={WIDEST} />
              <span>
                <MeasuredNumber of={statistics.restCorrelation} format={TWO_DIGITS} />
              </span>
            </span>
          </td>
        </>
      )}
    </tr>
  );
}
