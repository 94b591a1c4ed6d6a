import type { Answer } from "../../schema";
import { parseAnswer, parseRevision } from "./parse-answer";
import { sameAnswer } from "../../same-answer";

/**
 * Drafts on this device. In localStorage rather than IndexedDB: a draft is a hundred bytes, and a
 * write that is done when the call returns is done before the page can be closed. Where storage is
 * forbidden or full, the page goes on without: saving to the server does not need it.
 */
const PREFIX = "residual-draft:";

/** A draft that the server has not acknowledged. */
export interface KeptDraft {
  readonly draft: Answer;
  /** The stored revision that it was made from. */
  readonly revision: number;
  /** Sent without a reply; see `Autosave`. */
  readonly unacknowledged: readonly Answer[];
}

/** @param url where the draft is to be saved: also its name on this device. */
export function keepDraft(url: string, kept: KeptDraft): void {
  try {
    localStorage.setItem(PREFIX + url, JSON.stringify(kept));
  } catch {
    // Forbidden or full; see above.
  }
}

export function findDraft(url: string): KeptDraft | null {
  try {
    return parseDraft(localStorage.getItem(PREFIX + url));
  } catch {
    return null;
  }
}

/** Lets go of a draft once the server has it, unless another tab has put a newer one there. */
export function dropDraft(url: string, saved: Answer): void {
  const kept = findDraft(url);
  if (kept !== null && sameAnswer(kept.draft, saved)) discardDraft(url);
}

export function discardDraft(url: string): void {
  try {
    localStorage.removeItem(PREFIX + url);
  } catch {
    // Forbidden; then there is none.
  }
}

/** Where drafts are waiting to be sent. */
export function listDrafts(): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => name.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function parseDraft(text: string | null): KeptDraft | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || !("draft" in value)) return null;
  const draft = parseAnswer(value.draft);
  const revision = parseRevision(value);
  if (draft === null || revision === null) return null;
  const sent = "unacknowledged" in value ? value.unacknowledged : [];
  const unacknowledged = Array.isArray(sent) ? sent.flatMap((one) => parseAnswer(one) ?? []) : [];
  return { draft, revision, unacknowledged };
}
