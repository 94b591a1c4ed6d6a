import { z } from "zod";
import type { MarkingScheme } from "../marking-scheme";
import { scoringRuleSchema } from "../schema";

/** The columns of `item_marking` that say by what an item is marked. */
export const markingColumns = {
  rule: scoringRuleSchema,
  kind: z.enum(["multiple", "single"]),
  choiceKeys: z.array(z.string()),
  markingKey: z.array(z.string()),
  eitherKeys: z.array(z.string()),
  voidedKeys: z.array(z.string()),
} satisfies Record<keyof MarkingScheme, z.ZodType>;
