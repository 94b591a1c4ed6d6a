import { z } from "zod";

const name = z.string().max(300).optional().catch(undefined);

/** What the address of a report asks for; whatever it says otherwise is as if it said nothing. */
export const askedSchema = z.object({
  attempts: z.enum(["first", "all"]).catch("first"),
  reference: name,
  focal: name,
  /** On a question's page: the key whose answers its choices are shown of, from 1. */
  key: z.coerce.number().int().min(1).max(1000).optional().catch(undefined),
});
