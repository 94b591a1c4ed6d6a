import type { PublicQuestion } from "../public";
import { Fragments } from "./fragments";

/** The choices, to tick or to leave. */
export function Choices({
  question: { kind, choices },
  ticked,
}: {
  readonly question: PublicQuestion;
  readonly ticked: readonly string[];
}) {
  return (
    <fieldset className="choices">
      <legend className="small">
        {kind === "multiple" ? "Tick all that hold." : "Choose the one that holds."}
      </legend>
      {choices.map(({ key, text }) => (
        <label className="choice" key={key}>
          <input
            type={kind === "multiple" ? "checkbox" : "radio"}
            name="choice"
            value={key}
            defaultChecked={ticked.includes(key)}
          />
          <span className="choice-key">{key.toUpperCase()}</span>
          <span>
            <Fragments of={text} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
