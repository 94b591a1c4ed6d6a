import type { DeskPane, PickedChoice } from "@/lib/discussion/desk/desk";
import type { LossShare } from "@/lib/discussion/desk/loss-shares";
import { Fragments } from "@/lib/quiz/ui/fragments";
import { Chip, Chips } from "@/lib/ui/chip";
import { grey } from "@/lib/ui/grey";
import { Icon } from "@/lib/ui/icon";
import { styleVariables } from "@/lib/ui/style-variables";
import { Swatch } from "@/lib/ui/swatch";

/** What was ticked with the engine's verdict, and beside it the numbers. */
export function PaneFacts({ pane }: { readonly pane: DeskPane }) {
  const { picks, isAnswered, chips, shares } = pane;
  if (picks.length === 0 && chips.length === 0) return null;
  return (
    <div className="facts">
      <div>
        <h3>{isAnswered ? "Ticked" : "Asked about"}</h3>
        {picks.map((pick) => (
          <Pick key={pick.key} pick={pick} isAnswered={isAnswered} />
        ))}
        {isAnswered && picks.every(({ isPicked }) => !isPicked) && (
          <p className="small">Nothing was ticked.</p>
        )}
      </div>
      {chips.length > 0 && (
        <div>
          <h3>On these numbers</h3>
          <Chips label="Assumptions">
            {chips.map(({ words, value, brightness, isKey }) => (
              <Chip key={words} isKey={isKey}>
                {brightness !== null && <Swatch brightness={brightness} />} {words}
                {value !== null && <b>{value}</b>}
              </Chip>
            ))}
          </Chips>
          {shares.map((share) => (
            <Share key={share.loss} of={share} />
          ))}
        </div>
      )}
    </div>
  );
}

function Pick({
  pick: { key, text, isPicked, verdict },
  isAnswered,
}: {
  readonly pick: PickedChoice;
  readonly isAnswered: boolean;
}) {
  return (
    <div className="pick-fact">
      {isAnswered && !isPicked && <p className="small">Not ticked, but asked about:</p>}
      <blockquote>
        {key.toUpperCase()}. <Fragments of={text} />
      </blockquote>
      {verdict !== null && (
        <p className={`status is-${verdict.verdict}`}>
          <Icon name={verdict.verdict} />
          {verdict.title}
        </p>
      )}
    </div>
  );
}

function Share({ of: { loss, group, share, text, greys } }: { readonly of: LossShare }) {
  const [dark, bright] = greys;
  return (
    <div
      className="share"
      style={styleVariables({
        "--dark": share.toFixed(5),
        "--dark-grey": grey(dark),
        "--bright-grey": grey(bright),
      })}
    >
      <b>{loss}</b>
      <span className="share-text">
        {group}: {text}
      </span>
      <span className="share-bar" />
    </div>
  );
}
