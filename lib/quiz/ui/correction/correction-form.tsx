import type { CorrectableChoice, CorrectionPage } from "@/lib/quiz/correction/correction-page";
import { REASON } from "@/lib/quiz/correction/correction-schema";
import { RULING_SAYS, RULING_WORDS } from "@/lib/quiz/correction/ruling-in-words";
import type { Ruling } from "@/lib/quiz/correction/ruling";
import type { Fragment } from "@/lib/quiz/public";
import { Button } from "@/lib/ui/button";
import { TextField } from "@/lib/ui/field";
import { Row } from "@/lib/ui/row";
import { Fragments } from "../fragments";

/** The question, how each choice is to count, and why: asked as an address, which changes nothing. */
export function CorrectionForm({
  page: { question, choices, reason, error, version },
  path,
}: {
  readonly page: CorrectionPage;
  readonly path: string;
}) {
  const variants = choices[0]?.variants ?? 1;
  return (
    <>
      <Row
        label="Question"
        prose
        note={
          variants > 1 && (
            <p className="small">
              As it is asked on the first of {variants} sets of numbers. A correction is for all of
              them.
            </p>
          )
        }
      >
        {question.stem.map((paragraph, index) => (
          <p key={index}>
            <Fragments of={paragraph} />
          </p>
        ))}
      </Row>
      <form action={path} method="get" className="correction" autoComplete="off">
        {version !== null && <input type="hidden" name="version" value={version} />}
        <Row label="Choices">
          {choices.map((choice) => (
            <OneChoice
              key={choice.key}
              choice={choice}
              text={question.choices.find(({ key }) => key === choice.key)?.text ?? []}
            />
          ))}
        </Row>
        <Row label="Reason">
          <TextField
            name="reason"
            label="Why the key is corrected"
            hint={`${String(REASON.least)} to ${String(REASON.most)} characters. Everybody who answered reads it with her answer.`}
            error={error}
            defaultValue={reason}
            minLength={REASON.least}
            maxLength={REASON.most}
            required
            autoFocus={error !== null}
          />
          <p className="actions">
            <Button look="primary" type="submit" name="preview" value="yes">
              Show what would change
            </Button>
          </p>
        </Row>
      </form>
    </>
  );
}

function OneChoice({
  choice: { key, present, picked, possible, isTrue, variants },
  text,
}: {
  readonly choice: CorrectableChoice;
  readonly text: readonly Fragment[];
}) {
  return (
    <fieldset className="ruling">
      <legend>
        <span className="choice-key">{key.toUpperCase()}</span>{" "}
        <span>
          <Fragments of={text} />
        </span>
      </legend>
      <p className="small">
        {computed(isTrue, variants)}{" "}
        {isAsComputed(present, isTrue, variants) ? (
          <>Now it {RULING_SAYS[present]}.</>
        ) : (
          <b>Now it {RULING_SAYS[present]}.</b>
        )}
      </p>
      <div className="pick">
        {possible.map((ruling) => (
          <label key={ruling}>
            <input type="radio" name={key} value={ruling} defaultChecked={ruling === picked} />
            {RULING_WORDS[ruling]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Whether a choice counts as its claim comes out: where it does not, that is what to look at. */
function isAsComputed(present: Ruling, isTrue: number, variants: number): boolean {
  if (present === "true") return isTrue === variants;
  if (present === "false") return isTrue === 0;
  return present === "computed";
}

function computed(isTrue: number, variants: number): string {
  if (isTrue === variants) return "Computed: true.";
  if (isTrue === 0) return "Computed: false.";
  return `Computed: true on ${String(isTrue)} of ${String(variants)} sets of numbers.`;
}
