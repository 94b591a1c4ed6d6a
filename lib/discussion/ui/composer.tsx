"use client";

import { useActionState } from "react";

import { MOST_TEXT, MOST_TITLE } from "@/lib/discussion/limits";
import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { Field, TextField } from "@/lib/ui/field";
import { type FormAction, FRESH_FORM } from "@/lib/ui/form-state";

/** What a composer writes: a new thread, a reply, or another text for a post. */
export type Composing =
  | { readonly kind: "thread"; readonly isQuestion: boolean }
  | { readonly kind: "reply" }
  | { readonly kind: "edit"; readonly text: string };

/**
 * The form of a post. After an error everything typed is still there; without scripts it works as
 * any form does.
 */
export function Composer({
  action,
  composing,
  hidden,
  submit,
  mayHideName,
}: {
  readonly action: FormAction;
  readonly composing: Composing;
  /** What goes along unseen: ids, what is answered, where the numbers come from. */
  readonly hidden: Readonly<Record<string, string>>;
  /** A verb. */
  readonly submit: string;
  readonly mayHideName: boolean;
}) {
  const [state, send, isSending] = useActionState(action, FRESH_FORM);
  const { errors, values, notice, beside } = state;
  const text = values["text"] ?? (composing.kind === "edit" ? composing.text : "");
  const isQuestion = composing.kind === "thread" && composing.isQuestion;
  const kind = values["kind"] ?? (isQuestion ? "question" : "discussion");
  return (
    <form className="compose" action={send} noValidate>
      {notice !== undefined && (
        <div role="status">
          <Callout tone={notice.tone}>
            <p>{notice.words}</p>
          </Callout>
        </div>
      )}
      {beside !== undefined && (
        <section className="preview">
          <h3>{beside.label}</h3>
          <pre className="letter">{beside.text}</pre>
        </section>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? value} />
      ))}
      {composing.kind === "thread" && (
        <>
          <Field
            key={`title ${values["title"] ?? ""}`}
            label="Title"
            name="title"
            hint="What you would ask somebody beside you, in one sentence."
            error={errors["title"]}
            defaultValue={values["title"]}
            maxLength={MOST_TITLE}
            autoFocus={errors["title"] !== undefined}
            required
          />
          <fieldset className="checks">
            <legend className="sr">What it is</legend>
            <label className="check">
              <input
                type="radio"
                name="kind"
                value="question"
                defaultChecked={kind === "question"}
              />
              A question, which waits for an answer
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
      )}
      <TextField
        key={`text ${text}`}
        label={composing.kind === "reply" ? "Your reply" : "Text"}
        name="text"
        rows={composing.kind === "reply" ? 5 : 10}
        hint={
          <>
            Markdown and LaTeX between dollars. Every equality is checked; a line{" "}
            <code>L2(0.4, 0.9)</code> becomes a worked example.
          </>
        }
        error={errors["text"]}
        defaultValue={text}
        maxLength={MOST_TEXT}
        autoFocus={errors["text"] !== undefined}
        required
      />
      <div className="actions">
        <Button type="submit" look="primary" disabled={isSending}>
          {submit}
        </Button>
        {mayHideName && (
          <label className="check">
            <input type="checkbox" name="anonymous" defaultChecked={values["anonymous"] === "on"} />
            Hide my name from other learners
          </label>
        )}
      </div>
    </form>
  );
}
