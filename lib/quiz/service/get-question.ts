import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { attemptPath } from "../item-address";
import type { PublicItem, PublicQuestion } from "../public";
import { publicQuestion } from "../public-question";
import { findAnswerableItem, type AnswerableItem } from "../store/items";
import { nextOpenPosition } from "./next-open-path";
import { openAttempt } from "./open-attempt";

/** What there is to answer. */
export type QuestionOutcome =
  | { readonly kind: "question"; readonly item: PublicItem; readonly nextPath: string }
  /** It is handed in: its review is what there is to see. */
  | { readonly kind: "submitted" }
  | { readonly kind: "not-found" };

/** One question of an attempt as it is asked, for its owner, with the draft of her answer. */
export async function getQuestion(
  actor: Actor,
  attemptId: string,
  position: number,
): Promise<QuestionOutcome> {
  const attempt = await openAttempt(actor, attemptId);
  const entry = attempt?.items.find((item) => item.position === position);
  if (attempt === null || entry === undefined) return { kind: "not-found" };
  if (entry.state.kind === "submitted") return { kind: "submitted" };
  const item = await findAnswerableItem(attempt.id, position);
  if (item === null) return { kind: "not-found" };
  return {
    kind: "question",
    nextPath: attemptPath(attempt.id, nextOpenPosition(attempt.items, position)),
    item: {
      attemptId: attempt.id,
      position,
      count: attempt.items.length,
      quiz: attempt.quiz,
      contents: attempt.items,
      question: asked(item),
      draft: item.draft,
      revision: item.revision,
    },
  };
}

/** A variant reads the same for everybody who gets it: it is rendered once. Bounded by the bank. */
const LIMIT = 1000;
const known = new Map<string, PublicQuestion>();

function asked({ versionHash, variantName, question, parameters }: AnswerableItem): PublicQuestion {
  const key = `${versionHash} ${variantName}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const rendered = publicQuestion(question, parameters);
  if (known.size >= LIMIT) known.clear();
  known.set(key, rendered);
  return rendered;
}
