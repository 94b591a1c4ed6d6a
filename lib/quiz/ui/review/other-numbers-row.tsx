import { fieldName, type OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { StartButton } from "../start-button";

/** The same explanation on numbers of the learner's choosing, and a fresh variant to be marked on. */
export function OtherNumbersRow({
  numbers,
  ownHref,
  practiceSlug,
  due,
}: {
  readonly numbers: OtherNumbers;
  readonly ownHref: string;
  readonly practiceSlug: string;
  /** Whether a day has passed, so that a fresh variant would be kept better. */
  readonly due: "due" | "tomorrow";
}) {
  return (
    <Row
      id="numbers"
      label="Other numbers"
      screenOnly
      note={
        <>
          <p className="small">
            Type a number as 0.4, 2/5 or 40%. Everything above is worked out again, and nothing is
            marked.
          </p>
          <p className="small">
            {due === "due"
              ? "A day has passed: a fresh variant now is worth more than one yesterday."
              : "One fresh variant now, and another one tomorrow: what comes back after a night is kept."}
          </p>
        </>
      }
    >
      <form method="get" id="other-numbers">
        <div className="fields">
          {numbers.fields.map(({ name, label, text, error }) => (
            <Field
              key={name}
              label={label}
              name={fieldName(name)}
              defaultValue={text}
              inputMode="text"
              autoComplete="off"
              error={error ?? undefined}
            />
          ))}
        </div>
      </form>
      <div className="actions">
        <Button type="submit" look="primary" form="other-numbers">
          Work it again
        </Button>
        <StartButton slug={practiceSlug} words="Give me a fresh variant" look="plain" />
        {numbers.kind !== "own" && (
          <LinkButton look="quiet" href={ownHref} prefetch={false}>
            Back to my numbers
          </LinkButton>
        )}
      </div>
    </Row>
  );
}
