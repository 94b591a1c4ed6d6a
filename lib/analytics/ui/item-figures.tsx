import type { ReactNode } from "react";
import { toNumber } from "@/lib/arithmetic/rational";
import { Table, type TableRow } from "@/lib/ui/table";
import { PER_CENT, SHARE, TWO_DIGITS } from "../format";
import type { ItemPage } from "../item-page";
import { MeasuredNumber } from "./measured";
import { NoNumber } from "./no-number";
import { PlainNumber } from "./plain-number";

/** The statistics of a question under the names that Moodle's reports use. */
export function ItemFigures({ page, name }: { readonly page: ItemPage; readonly name: string }) {
  const { statistics, intendedWeight, effectiveWeight } = page.item;
  const row = (key: string, head: string, value: ReactNode, says: string): TableRow => ({
    key,
    head,
    cells: [value, <span key="says">{says}</span>],
  });
  return (
    <div className="report-table in-words">
      <Table
        stack
        caption={
          <>
            <b>{name}</b> Statistics of the question, of {statistics.n} answers. Small figures: 95%
            intervals.
          </>
        }
        columns={[
          // On a phone the line says which is which.
          { key: "value", head: "Value" },
          { key: "says", head: "What it says" },
        ]}
        groups={[
          [
            row(
              "facility",
              "Facility index",
              <MeasuredNumber of={statistics.facility} format={SHARE} />,
              "the mean mark, as a share of what could be had",
            ),
            row(
              "guess",
              "Random guess score",
              page.guess === null ? (
                <NoNumber>nobody answered what is asked now</NoNumber>
              ) : (
                <PlainNumber
                  of={
                    page.guess.value === null ? page.guess : { value: toNumber(page.guess.value) }
                  }
                  format={SHARE}
                />
              ),
              "what ticking at random earns on average",
            ),
            row(
              "deviation",
              "Standard deviation",
              <MeasuredNumber of={statistics.deviation} format={TWO_DIGITS} />,
              "how far marks lie from their mean, of a mark of 1",
            ),
            row(
              "blank",
              "Left blank",
              <MeasuredNumber of={statistics.blank} format={SHARE} />,
              "answers that tick nothing",
            ),
          ],
          [
            row(
              "discrimination",
              "Discrimination index",
              <MeasuredNumber of={statistics.discriminationIndex} format={PER_CENT} />,
              "correlation of the mark with the score on the other questions",
            ),
            row(
              "efficiency",
              "Discriminative efficiency",
              <MeasuredNumber of={statistics.discriminativeEfficiency} format={PER_CENT} />,
              "how much it discriminates of what it could at this facility",
            ),
          ],
          [
            row(
              "intended",
              "Intended weight",
              <PlainNumber of={intendedWeight} format={PER_CENT} />,
              "its share of the marks that can be had",
            ),
            row(
              "effective",
              "Effective weight",
              <MeasuredNumber of={effectiveWeight} format={PER_CENT} />,
              "how much of the spread of totals it makes",
            ),
          ],
        ]}
      />
    </div>
  );
}
