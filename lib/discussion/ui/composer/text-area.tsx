import { type KeyboardEvent, type ReactNode, type RefObject, useId } from "react";

import { MOST_TEXT } from "@/lib/discussion/limits";
import { applyEdit, passageOf } from "./apply-edit";
import { editOfKey } from "./shortcuts";

/** The field for the text, with its tools above and its hint below. */
export function TextArea({
  area,
  label,
  isNamedBefore,
  rows,
  text,
  error,
  tools,
  children,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  /** The page says it already, right beside. */
  readonly isNamedBefore: boolean;
  readonly rows: number;
  /** What the server says stands in it. */
  readonly text: string;
  readonly error: string | undefined;
  readonly tools: ReactNode;
  /** What floats over the field, or stands right below it. */
  readonly children?: ReactNode;
}) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.defaultPrevented) return;
    const field = event.currentTarget;
    const edit = editOfKey(event.nativeEvent, passageOf(field));
    if (edit === null) return;
    event.preventDefault();
    if (edit === "send") field.form?.requestSubmit();
    else applyEdit(field, edit);
  };
  return (
    <div className="field writing">
      <span className="writing-head">
        <label htmlFor={id} className={isNamedBefore ? "sr" : undefined}>
          {label}
        </label>
        {tools}
      </span>
      <div className="writing-field">
        <textarea
          id={id}
          ref={area}
          name="text"
          rows={rows}
          defaultValue={text}
          maxLength={MOST_TEXT}
          autoFocus={error !== undefined}
          required
          dir="auto"
          aria-describedby={`${id}-hint`}
          aria-invalid={error !== undefined || undefined}
          onKeyDown={onKeyDown}
        />
        {children}
      </div>
      {error === undefined ? (
        <span className="hint" id={`${id}-hint`}>
          Markdown and LaTeX between dollars. Every equality is checked; a line{" "}
          <code>L2(0.4, 0.9)</code> becomes a worked example.
        </span>
      ) : (
        <span className="error" id={`${id}-hint`}>
          {error}
        </span>
      )}
      <details className="more">
        <summary>Signs and keys</summary>
        <p className="small">
          <code>**bold**</code>, <code>*italic*</code>, <code>`code`</code>,{" "}
          <code>$1/4 = 0.25$</code>, <code>[words](address)</code>, <code>&gt; quotation</code>,{" "}
          <code>- list</code>.
        </p>
        <p className="small needs-script">
          With Ctrl or ⌘: B bold, I italic, K link, E code, Shift and M formula, Enter posts. An @
          and a name mention somebody; Q in a post quotes it.
        </p>
      </details>
    </div>
  );
}
