import { z } from "zod";
import type { Standing } from "./rank-learners";

const cursor = z
  .string()
  .regex(/^\d{1,4}-[0-9a-f-]{36}$/)
  .transform((text) => ({ need: parseInt(text, 10), learnerId: text.slice(text.indexOf("-") + 1) }))
  .refine(({ learnerId }) => z.uuid().safeParse(learnerId).success);

/** Where a page of the list goes on, as it stands in an address. */
export const writeStuckCursor = ({ need, learnerId }: Standing): string =>
  `${String(need)}-${learnerId}`;

/** Who the page before ended with; null for the first page, and for an address that says nothing. */
export const readStuckCursor = (text: string | undefined): Standing | null =>
  cursor.safeParse(text).data ?? null;
