import "server-only";
import { log } from "@/lib/platform/log";
import type { Actor } from "../policy";
import { attemptIdSchema, choiceKeySchema, positionSchema, quizSlugSchema } from "../schema";
import { countItems, hasChoice, hasQuiz } from "../store/count-items";

/**
 * Whether there is anything for the actor at the address of a quiz, of an attempt, below a
 * question or of the explanation of a choice: a quick look before the page itself, which asks again. Where it cannot be told, the page
 * says why.
 */
export async function pageExists(actor: Actor | null, pathname: string): Promise<boolean> {
  const [kind, id, place, part, choice] = pathname.split("/").slice(1);
  try {
    return kind === "quizzes"
      ? await quizExists(id)
      : await attemptExists(actor, id, place, part === "review" ? choice : undefined);
  } catch (error) {
    log.error("a page could not be looked up", error);
    return true;
  }
}

async function quizExists(slug: string | undefined): Promise<boolean> {
  const known = quizSlugSchema.safeParse(slug);
  return known.success && (await hasQuiz(known.data));
}

async function attemptExists(
  actor: Actor | null,
  attempt: string | undefined,
  place: string | undefined,
  choice: string | undefined,
): Promise<boolean> {
  const id = attemptIdSchema.safeParse(attempt);
  if (actor === null || !id.success) return false;
  // Positions run from 1 without gaps; beside them only the address for handing in is known.
  const position =
    place === undefined || place === "submission" ? 1 : positionSchema.safeParse(place).data;
  if (position === undefined) return false;
  if (choice !== undefined) {
    const key = choiceKeySchema.safeParse(choice);
    return key.success && (await hasChoice(id.data, actor.participantId, position, key.data));
  }
  return position <= (await countItems(id.data, actor.participantId));
}
