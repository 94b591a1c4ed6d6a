import type { ReactNode } from "react";

import { LOOK, MOST_TITLE } from "@/lib/discussion/limits";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";

/** What a new thread has beside its text: a title, and what kind of thread it is. */
export function ThreadFields({
  isQuestion,
  values,
  error,
  children,
}: {
  readonly isQuestion: boolean;
  /** What was typed before, by name. */
  readonly values: Readonly<Record<string, string>>;
  readonly error: string | undefined;
  /** Threads that are like the title. */
  readonly children: ReactNode;
}) {
  const kind = values["kind"] ?? (isQuestion ? "question" : "discussion");
  return (
    <>
      <div className="asking">
        <Field
          label="Title"
          type="text"
          name="title"
          hint="What you would ask somebody beside you, in one sentence."
          error={error}
          defaultValue={values["title"]}
          maxLength={MOST_TITLE}
          autoFocus={error !== undefined}
          autoComplete="off"
          required
        />
        {children}
        <noscript>
          <p>
            <Button type="submit" compact name={LOOK} value="yes">
              Look for threads like this
            </Button>
          </p>
        </noscript>
      </div>
      <fieldset className="checks">
        <legend className="sr">What it is</legend>
        <label className="check">
          <input type="radio" name="kind" value="question" defaultChecked={kind === "question"} />A
          question, which waits for an answer
        </label>
        <label className="check">
          <input
            type="radio"
            name="kind"
            value="discussion"
            defaultChecked={kind === "discussion"}
          />
          A discussion
        </label>
      </fieldset>
    </>
  );
}
