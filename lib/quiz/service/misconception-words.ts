import "server-only";
import { MISCONCEPTIONS } from "../bank/misconceptions";
import { misconceptionSchema } from "../schema-question";

/** What a learner with a misconception would say; null for an id that is none. */
export function misconceptionWords(id: string | null): string | null {
  const known = misconceptionSchema.safeParse(id);
  return known.success ? MISCONCEPTIONS[known.data] : null;
}
