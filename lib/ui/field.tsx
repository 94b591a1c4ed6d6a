import {
  type InputHTMLAttributes,
  type ReactNode,
  type TextareaHTMLAttributes,
  useId,
} from "react";

interface FieldWords {
  readonly label: ReactNode;
  /** Below the control; an error takes its place. */
  readonly hint?: ReactNode;
  /** What is wrong and what to type instead, in words. */
  readonly error?: ReactNode;
}

/** A labelled one-line input. Everything else goes to the input. */
export function Field({
  label,
  hint,
  error,
  ...rest
}: FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, "aria-describedby">) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <input {...described(id, hint, error)} {...rest} />
      <Below id={id} hint={hint} error={error} />
    </label>
  );
}

/** A labelled text of several lines. */
export function TextField({
  label,
  hint,
  error,
  ...rest
}: FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "aria-describedby">) {
  const id = useId();
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={3} {...described(id, hint, error)} {...rest} />
      <Below id={id} hint={hint} error={error} />
    </label>
  );
}

function described(id: string, hint: ReactNode, error: ReactNode) {
  if (error) return { "aria-invalid": true, "aria-describedby": id } as const;
  return hint ? ({ "aria-describedby": id } as const) : {};
}

function Below({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: ReactNode;
  readonly error: ReactNode;
}) {
  if (error) {
    return (
      <span className="error" id={id}>
        {error}
      </span>
    );
  }
  if (!hint) return null;
  return (
    <span className="hint" id={id}>
      {hint}
    </span>
  );
}
