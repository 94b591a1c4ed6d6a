import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { attemptMark } from "../attempt-mark";
import type { PublicAttempt } from "../public";
import { findRegradedPositions } from "../store/regraded";
import { openAttempt } from "./open-attempt";

/** The overview of an attempt, for its owner; null for anybody else. */
export async function getAttempt(actor: Actor, attemptId: string): Promise<PublicAttempt | null> {
  const attempt = await openAttempt(actor, attemptId);
  if (attempt === null) return null;
  const { id, number, quiz, startedAt, submittedAt, items } = attempt;
  const mark = attemptMark(items.map(({ state }) => state));
  const regraded = await findRegradedPositions(id);
  return { id, number, quiz, startedAt, submittedAt, contents: items, regraded, mark };
}
