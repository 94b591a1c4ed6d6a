import type { Certainty } from "../../certainty";
import type { Answer } from "../../schema";

/**
 * An answer out of JSON, from this device's storage or from the server; null if it is none. Written
 * by hand, because a schema library would be most of the page's script.
 */
export function parseAnswer(value: unknown): Answer | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("choices" in value && "certainty" in value && "guess" in value)) return null;
  const { choices, certainty, guess } = value;
  if (!Array.isArray(choices)) return null;
  if (guess !== null && typeof guess !== "number") return null;
  return {
    choices: choices.filter((key) => typeof key === "string"),
    certainty: asCertainty(certainty),
    guess,
  };
}

/** The certainty that a value names; null if none. */
export function asCertainty(value: unknown): Certainty | null {
  return value === 0 || value === 1 || value === 2 || value === 3 ? value : null;
}

/** A revision out of JSON; null if it is none. */
export function parseRevision(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("revision" in value)) return null;
  return typeof value.revision === "number" ? value.revision : null;
}
