import "server-only";
import { log } from "@/lib/platform/log";
import { readItemAddress } from "../item-address";
import type { Actor } from "../policy";
import { quizSlugSchema } from "../schema";
import { findQuiz } from "../store/course";
import { openAttempt } from "./open-attempt";

/**
 * Whether there is anything for the actor at the address of a quiz, of an attempt or below a
 * question. Where it cannot be told, the page itself says why.
 */
export async function pageExists(actor: Actor | null, pathname: string): Promise<boolean> {
  const [kind, id, place] = pathname.split("/").slice(1);
  try {
    if (kind === "quizzes") return await quizExists(id ?? "");
    const attempt = await openAttempt(actor, id ?? "");
    if (attempt === null) return false;
    if (place === undefined || place === "submission") return true;
    const at = readItemAddress({ attempt: attempt.id, position: place });
    return attempt.items.some(({ position }) => position === at?.position);
  } catch (error) {
    log.error("a page could not be looked up", error);
    return true;
  }
}

async function quizExists(slug: string): Promise<boolean> {
  const known = quizSlugSchema.safeParse(slug);
  return known.success && (await findQuiz(known.data)) !== null;
}
