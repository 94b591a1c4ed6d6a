import "server-only";
import { log } from "@/lib/platform/log";
import type { Actor } from "../policy";
import { attemptIdSchema, positionSchema, quizSlugSchema } from "../schema";
import { countItems, hasQuiz } from "../store/count-items";

/**
 * Whether there is anything for the actor at the address of a quiz, of an attempt or below a
 * question: a quick look before the page itself, which asks again. Where it cannot be told, the page
 * says why.
 */
export async function pageExists(actor: Actor | null, pathname: string): Promise<boolean> {
  const [kind, id, place] = pathname.split("/").slice(1);
  try {
    return kind === "quizzes" ? await quizExists(id) : await attemptExists(actor, id, place);
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
): Promise<boolean> {
  const id = attemptIdSchema.safeParse(attempt);
  if (actor === null || !id.success) return false;
  // Positions run from 1 without gaps; beside them only the address for handing in is known.
  const position =
    place === undefined || place === "submission" ? 1 : positionSchema.safeParse(place).data;
  if (position === undefined) return false;
  return position <= (await countItems(id.data, actor.participantId));
}
