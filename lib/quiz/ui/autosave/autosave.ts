import type { Answer } from "../../schema";
import { sameAnswer } from "../../same-answer";

/** An answer that is newer than what the server has acknowledged. */
interface Pending {
  /** The stored revision that the draft was made from; 0 where nothing was stored. */
  readonly revision: number;
  readonly draft: Answer;
  /**
   * What was sent without a reply, and may have arrived all the same: if the server turns out to
   * hold one of these, that is nobody else's work.
   */
  readonly unacknowledged: readonly Answer[];
}

/** What lies between the answer on the screen and the one that the server has. */
export type Autosave =
  | { readonly kind: "idle" | "saved"; readonly revision: number }
  /** About to be sent; the learner may go on. */
  | (Pending & { readonly kind: "waiting" })
  | (Pending & { readonly kind: "sending"; readonly sent: Answer })
  /** The last try failed; another follows. */
  | (Pending & { readonly kind: "kept"; readonly why: "offline" | "failed" })
  /** Elsewhere another answer was saved, under this revision: the learner chooses. */
  | {
      readonly kind: "conflict";
      readonly revision: number;
      readonly draft: Answer;
      readonly stored: Answer;
    }
  /** The server will take it neither now nor later. */
  | {
      readonly kind: "refused";
      readonly why: Refused;
      readonly revision: number;
      readonly draft: Answer;
    };

export type Refused = "submitted" | "gone" | "unfit";

/** What the server, or the way to it, said to a save. */
export type SaveReply =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "conflict"; readonly stored: Answer; readonly revision: number }
  | { readonly kind: "refused"; readonly why: Refused }
  | { readonly kind: "unreachable"; readonly why: "offline" | "failed" };

export type AutosaveEvent =
  | { readonly kind: "changed"; readonly draft: Answer }
  /** The moment to send has come. */
  | { readonly kind: "send" }
  | { readonly kind: "replied"; readonly reply: SaveReply }
  /** Handing in the draft found another answer stored. */
  | {
      readonly kind: "found";
      readonly draft: Answer;
      readonly stored: Answer;
      readonly revision: number;
    }
  | { readonly kind: "keep-mine" }
  | { readonly kind: "take-theirs" };

/** The next state. Events that mean nothing in a state leave it as it is. */
export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.kind) {
    case "changed":
      return changed(state, event.draft);
    case "send": {
      if (state.kind !== "waiting" && state.kind !== "kept") return state;
      const { revision, draft, unacknowledged } = state;
      return { kind: "sending", revision, draft, unacknowledged, sent: draft };
    }
    case "replied":
      return state.kind === "sending" ? replied(state, event.reply) : state;
    case "found":
      return met(event.draft, unacknowledgedIn(state), event);
    case "keep-mine": {
      if (state.kind !== "conflict") return state;
      const { revision, draft } = state;
      return { kind: "waiting", revision, draft, unacknowledged: [] };
    }
    case "take-theirs":
      return state.kind === "conflict" ? { kind: "saved", revision: state.revision } : state;
  }
}

function changed(state: Autosave, draft: Answer): Autosave {
  switch (state.kind) {
    case "idle":
    case "saved":
      return { kind: "waiting", revision: state.revision, draft, unacknowledged: [] };
    case "waiting":
    case "kept": {
      const { revision, unacknowledged } = state;
      return { kind: "waiting", revision, draft, unacknowledged };
    }
    case "sending":
    case "conflict":
    case "refused":
      return { ...state, draft };
  }
}

function replied(state: Extract<Autosave, { kind: "sending" }>, reply: SaveReply): Autosave {
  const { revision, draft, sent } = state;
  const unacknowledged = [...state.unacknowledged, sent];
  switch (reply.kind) {
    case "saved":
      return reached(reply.revision, draft, sent);
    case "conflict":
      return met(draft, unacknowledged, reply);
    case "refused":
      return { kind: "refused", why: reply.why, revision, draft };
    case "unreachable":
      return { kind: "kept", why: reply.why, revision, draft, unacknowledged };
  }
}

/** Another answer is stored: one that was sent from here after all, or somebody's to choose about. */
function met(
  draft: Answer,
  unacknowledged: readonly Answer[],
  { stored, revision }: { readonly stored: Answer; readonly revision: number },
): Autosave {
  const isOurs = [...unacknowledged, draft].some((ours) => sameAnswer(ours, stored));
  return isOurs ? reached(revision, draft, stored) : { kind: "conflict", revision, draft, stored };
}

function unacknowledgedIn(state: Autosave): readonly Answer[] {
  switch (state.kind) {
    case "waiting":
    case "kept":
      return state.unacknowledged;
    case "sending":
      return [...state.unacknowledged, state.sent];
    case "idle":
    case "saved":
    case "conflict":
    case "refused":
      return [];
  }
}

/** The server has `stored` under this revision: done, unless the learner went on meanwhile. */
function reached(revision: number, draft: Answer, stored: Answer): Autosave {
  return sameAnswer(draft, stored)
    ? { kind: "saved", revision }
    : { kind: "waiting", revision, draft, unacknowledged: [] };
}
