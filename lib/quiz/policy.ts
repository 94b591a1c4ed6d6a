/** Who acts: a guest known by her signed cookie, or somebody who has none yet. */
export interface Actor {
  readonly participantId: string;
}

/** The part of an attempt that rights hang on. */
interface Owned {
  readonly participantId: string;
}

/**
 * Whether the actor may see and answer the attempt. Whoever may not is told that there is no such
 * attempt, so that ids cannot be tried out.
 */
export function mayOpenAttempt(actor: Actor | null, attempt: Owned): boolean {
  return actor !== null && actor.participantId === attempt.participantId;
}
