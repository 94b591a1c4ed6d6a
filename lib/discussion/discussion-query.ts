import { z } from "zod";
import { choiceKeySchema } from "@/lib/quiz/schema";
import { threadFilterSchema, threadOrderSchema } from "./schema";

/** What of a discussion an address asks for. What makes no sense is as if it were not there. */
const querySchema = z
  .object({
    show: threadFilterSchema.catch("all"),
    order: threadOrderSchema.catch("active"),
    question: z
      .string()
      .regex(/^[a-z0-9-]{1,100}$/u)
      .nullable()
      .catch(null),
    choice: choiceKeySchema.nullable().catch(null),
    after: z.string().max(100),
    /** "yes": threads about a question are wanted though she has not answered it. */
    anyway: z.literal("yes").nullable().catch(null),
  })
  .transform(({ show, anyway, ...rest }) => ({
    filter: show,
    isAnyway: anyway !== null,
    ...rest,
  }));

export type DiscussionQuery = z.infer<typeof querySchema>;

export const readDiscussionQuery = (query: Readonly<Record<string, string>>): DiscussionQuery =>
  querySchema.parse(query);

/** The address of a list, relative to its page; what is usual is left out. */
export function queryText({
  filter,
  order,
  question,
  choice,
  after,
  isAnyway,
}: Omit<DiscussionQuery, "after"> & { readonly after?: string | null }): string {
  const query = new URLSearchParams({
    ...(filter === "all" ? {} : { show: filter }),
    ...(order === "active" ? {} : { order }),
    ...(question === null ? {} : { question }),
    ...(choice === null ? {} : { choice }),
    ...(isAnyway ? { anyway: "yes" } : {}),
    ...(after === undefined || after === null || after === "" ? {} : { after }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
