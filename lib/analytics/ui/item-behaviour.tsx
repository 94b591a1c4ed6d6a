import { Row } from "@/lib/ui/row";
import { itemNumbers } from "../item-numbers";
import type { ItemPage } from "../item-page";
import { markMoves } from "../mark-moves";
import { sureAndRight } from "../sure-and-right";
import { timeRange } from "../time-range";
import { timeSpent } from "../time-spent";
import { CertaintyTable } from "./certainty-table";
import { FlowRow } from "./flow-row";
import { MovesFigure } from "./moves-figure";
import { TimeFigure } from "./time-figure";

/** How sure learners were, what became of it later, and how long it took: of answers given here. */
export function ItemBehaviour({ page }: { readonly page: ItemPage }) {
  const { item, source } = page;
  const { tables, figures } = itemNumbers(page);
  const { certainty } = item.statistics;
  const levels = certainty.value ?? [];
  const sure = sureAndRight(levels);
  const moves = markMoves(item.transitions);
  const time = timeSpent(item.cubes.all);
  return (
    <>
      <Row
        label="Certainty"
        note={
          sure === null ? undefined : (
            <p>
              <b>{sure.lead}</b> {sure.text}
            </p>
          )
        }
      >
        {levels.length === 0 ? (
          <p>Nobody has said how sure they were.</p>
        ) : (
          <CertaintyTable levels={levels} name={tables.certainty} />
        )}
      </Row>
      <Row
        label="Second tries"
        note={moves.n === 0 ? undefined : <p>Of all attempts, whichever are counted above.</p>}
      >
        {moves.n === 0 ? (
          <p>Nobody has answered it twice yet.</p>
        ) : (
          <MovesFigure moves={moves} name={figures.moves} />
        )}
      </Row>
      <Row
        label="Time"
        note={
          time.median === null ? undefined : (
            <p>
              <b>The middle answer took {timeRange(time.median)}.</b>{" "}
              {time.medianInterval === null
                ? "Too few times are known for an interval."
                : `95% interval of the median, in whole columns: ${timeRange(time.medianInterval)}.`}{" "}
              Breaks are included.{" "}
              {time.n < item.statistics.n &&
                `The time of ${String(item.statistics.n - time.n)} is not known: they were handed in together with another.`}
            </p>
          )
        }
      >
        {time.median === null ? (
          <p>No time is known: everything was handed in at once.</p>
        ) : (
          <TimeFigure time={time} name={figures.time} />
        )}
      </Row>
      {source.kind === "quiz" && <FlowRow flow={item.flow} name={figures.flow} />}
    </>
  );
}
