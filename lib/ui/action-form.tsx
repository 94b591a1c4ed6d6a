"use client";

import { type InputHTMLAttributes, type ReactNode, useActionState } from "react";

import { Button } from "./button";
import type { ButtonLook } from "./button-look";
import { Callout } from "./callout";
import { Field, TextField } from "./field";
import { type FormAction, FRESH_FORM } from "./form-state";
import { ShownOnce } from "./shown-once";

/** One field of a form, as data. */
export interface FormField extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "autoComplete" | "inputMode" | "required" | "minLength" | "maxLength" | "min" | "max" | "accept"
> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** "lines" is a text of several lines, "choice" one of `options`. */
  readonly type?:
    "text" | "email" | "password" | "number" | "date" | "file" | "lines" | "choice" | "hidden";
  readonly options?: readonly { readonly value: string; readonly words: string }[];
  readonly defaultValue?: string;
}

/**
 * A form of labelled fields that a server action answers. After an error what was typed is still
 * there, the sentence stands under its field, and the first field in error has the focus. Works
 * without JavaScript too: then the page comes back whole, in the same state.
 */
export function ActionForm({
  action,
  fields,
  submit,
  look = "primary",
  children,
}: {
  readonly action: FormAction;
  readonly fields: readonly FormField[];
  /** A verb. */
  readonly submit: string;
  readonly look?: ButtonLook;
  /** Beside the button. */
  readonly children?: ReactNode;
}) {
  const [state, send, isSending] = useActionState(action, FRESH_FORM);
  const firstWrong = fields.find(({ name }) => state.errors[name] !== undefined)?.name;
  return (
    <form className="form" action={send} noValidate>
      {state.notice !== undefined && (
        <div role="status">
          <Callout tone={state.notice.tone}>
            <p>{state.notice.words}</p>
          </Callout>
        </div>
      )}
      {state.once !== undefined && <ShownOnce once={state.once} />}
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={state.values[field.name] ?? field.defaultValue}
          error={state.errors[field.name]}
          isFirstWrong={field.name === firstWrong}
        />
      ))}
      <div className="actions">
        <Button type="submit" look={look} disabled={isSending}>
          {submit}
        </Button>
        {children}
      </div>
    </form>
  );
}

function OneField({
  field: { type = "text", options = [], hint, label, defaultValue: _, ...rest },
  value = "",
  error,
  isFirstWrong,
}: {
  readonly field: FormField;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly isFirstWrong: boolean;
}) {
  // The key makes React take up the value that came back from the server.
  const common = { ...rest, label, hint, error, defaultValue: value, autoFocus: isFirstWrong };
  switch (type) {
    case "hidden":
      return <input type="hidden" name={rest.name} value={value} />;
    case "lines":
      return (
        <TextField
          key={value}
          name={rest.name}
          label={label}
          hint={hint}
          error={error}
          defaultValue={value}
          autoFocus={isFirstWrong}
        />
      );
    case "choice":
      return (
        <label className="field" key={value}>
          <span>{label}</span>
          <select name={rest.name} defaultValue={value}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))}
          </select>
          {error === undefined ? (
            hint !== undefined && <span className="hint">{hint}</span>
          ) : (
            <span className="error">{error}</span>
          )}
        </label>
      );
    default:
      return <Field key={value} type={type} {...common} />;
  }
}
