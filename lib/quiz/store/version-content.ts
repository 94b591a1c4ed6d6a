import "server-only";
import { db } from "@/lib/platform/db";
import { questionSchema, type Question } from "../schema-question";

/**
 * Versions that were read before: a version never changes, and reading and checking ten kilobytes
 * takes longer than everything else about an item. Bounded by what is in use at a time.
 */
const LIMIT = 500;
const known = new Map<string, Question>();

/** The content of a question version by its hash, checked against the schema. */
export async function getVersionContent(hash: string): Promise<Question> {
  const before = known.get(hash);
  if (before !== undefined) return before;
  // Where several courses corrected a question alike, each has a version of this content.
  const { content } = await db().questionVersion.findFirstOrThrow({
    where: { hash },
    select: { content: true },
  });
  const question = questionSchema.parse(content);
  if (known.size >= LIMIT) known.clear();
  known.set(hash, question);
  return question;
}
