import { CERTAINTIES, type Certainty } from "../certainty";

/** How sure the learner is, asked before feedback and never held against her. */
export function CertaintyPick({ picked }: { readonly picked: Certainty | null }) {
  return (
    <fieldset className="certainty" aria-describedby="certainty-hint">
      <legend className="ui">How sure are you?</legend>
      <div className="pick">
        {CERTAINTIES.map(({ value, words }) => (
          <label key={value}>
            <input type="radio" name="certainty" value={value} defaultChecked={value === picked} />
            {words}
          </label>
        ))}
      </div>
      <p className="small" id="certainty-hint">
        It never costs you anything. The explanation takes it up.
      </p>
    </fieldset>
  );
}
