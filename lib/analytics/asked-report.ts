import { z } from "zod";

const name = z.string().max(300).optional().catch(undefined);

/** What the address of a report asks for; whatever it says otherwise is as if it said nothing. */
export const askedSchema = z.object({
  attempts: z.enum(["first", "all"]).catch("first"),
  reference: name,
  focal: name,
});
