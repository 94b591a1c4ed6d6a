import { z } from "zod";

/** Who is here, as the corner of every page shows it; null for whoever is not signed in. */
export const cornerSchema = z
  .object({
    name: z.string(),
    /** What stands beside the name: another feature's part, that each page hands in. */
    beside: z
      .object({
        href: z.string(),
        words: z.string(),
        /** Where the words are asked for anew when an open page has heard of something. */
        fresh: z.string(),
      })
      .nullable(),
    /** The course that the pages are about, and the role there in words; null on a site without one. */
    here: z.object({ course: z.string(), role: z.string() }).nullable(),
    /** Other courses to turn to. */
    others: z.array(z.object({ id: z.uuid(), title: z.string(), role: z.string() })),
    /** What the policy lets her reach from here. */
    links: z.array(z.object({ href: z.string(), words: z.string() })),
  })
  .readonly()
  .nullable();
export type CornerInfo = z.infer<typeof cornerSchema>;
