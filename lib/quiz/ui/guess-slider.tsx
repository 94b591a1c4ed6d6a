import type { PublicQuestion } from "../public";
import { Fragments } from "./fragments";

/**
 * A quick prediction before the reveal. A slider always has a place, so a tick beside it says that
 * the place is meant; moving it ticks, where scripts run.
 */
export function GuessSlider({
  guess,
  made,
}: {
  readonly guess: NonNullable<PublicQuestion["guess"]>;
  /** The guess so far, from 0 to 1. */
  readonly made: number | null;
}) {
  return (
    <details className="more guess" open={made !== null}>
      <summary>Make a quick guess first</summary>
      <p id="guess-prompt">
        <Fragments of={guess.prompt} />
      </p>
      <div className="slider">
        <input
          type="range"
          name="guess"
          min="0"
          max="1"
          step="0.01"
          defaultValue={made ?? 0.5}
          aria-labelledby="guess-prompt"
        />
        <span>
          <Fragments of={guess.low} />
        </span>
        <output name="guess-shown" className="js-only">
          {made}
        </output>
        <span>
          <Fragments of={guess.high} />
        </span>
      </div>
      <label className="check">
        <input type="checkbox" name="guessed" value="1" defaultChecked={made !== null} />
        This is my guess
      </label>
      <p className="small">It is never marked. You see it beside the answer.</p>
    </details>
  );
}
