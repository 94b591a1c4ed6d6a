/** What a state means. Each has a colour, and is always met with a shape and a word as well. */
export type Tone =
  | "always"
  | "never"
  | "depends"
  | "undetermined"
  | "right"
  | "missed"
  | "wrong"
  | "exact"
  | "rounded"
  | "truncated"
  | "unchecked";
