/** What a form shows after it was sent: what was wrong, and what was typed, so that nothing is lost. */
export interface FormState {
  /** One sentence a field, by the field's name: what is wrong and what to type instead. */
  readonly errors: Readonly<Record<string, string>>;
  /** What was typed, by the field's name; never a password. */
  readonly values: Readonly<Record<string, string>>;
  /** What happened, about the form as a whole. */
  readonly notice?: { readonly tone: "right" | "wrong" | "depends"; readonly words: string };
  /** Something that is shown this once, to be copied or mailed. */
  readonly once?: Once;
  /** What stands in the place of what was typed, where both are to be compared. */
  readonly beside?: Beside;
}

/** A form that was not sent yet. */
export const FRESH_FORM: FormState = { errors: {}, values: {} };

/** What a form calls when it is sent. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** A text beside what was typed, and the way from it to what was typed, piece by piece. */
export interface Beside {
  readonly label: string;
  readonly text: string;
  readonly changes: readonly {
    readonly kind: "same" | "added" | "removed";
    readonly text: string;
  }[];
}

/** A text that is kept nowhere and cannot be shown again. */
export interface Once {
  readonly label: string;
  readonly value: string;
  /** The address of a mail that holds it: "mailto:…". */
  readonly mail?: string;
}
