import { z } from "zod";
import { choiceKeySchema } from "@/lib/quiz/schema";

/** Which threads the desk shows; "flagged" shows posts. */
export const deskTabSchema = z.enum(["waiting", "unanswered", "mine", "flagged", "answered"]);
export type DeskTab = z.infer<typeof deskTabSchema>;

/** A question, "bright-and-dark", or one of its choices, "bright-and-dark.c". */
const ABOUT = /^(?<question>[a-z0-9-]{1,100})(?:\.(?<choice>[a-z]))?$/u;

/** What of a desk an address asks for. What makes no sense is as if it were not there. */
const querySchema = z
  .object({
    show: deskTabSchema.catch("waiting"),
    about: z.string(),
    after: z.string().max(100).catch(""),
    thread: z.uuid().nullable().catch(null),
    sent: z.enum(["posted", "resolved"]).nullable().catch(null),
  })
  .transform(({ show, about, ...rest }) => {
    const { question = null, choice = null } = ABOUT.exec(about)?.groups ?? {};
    const key = choiceKeySchema.safeParse(choice);
    return { tab: show, question, choice: key.success ? key.data : null, ...rest };
  });

export type DeskQuery = z.infer<typeof querySchema>;

export const readDeskQuery = (query: Readonly<Record<string, string>>): DeskQuery =>
  querySchema.parse(query);

/** A question or choice as the address of a desk names it; empty for everything. */
export const aboutText = (question: string | null, choice: string | null): string =>
  question === null ? "" : choice === null ? question : `${question}.${choice}`;

/** The part of a desk's address behind its path; what is usual is left out. */
export function deskQueryText({
  tab,
  question,
  choice,
  after,
  thread,
  sent,
}: Partial<DeskQuery>): string {
  const about = aboutText(question ?? null, choice ?? null);
  const query = new URLSearchParams({
    ...(tab === undefined || tab === "waiting" ? {} : { show: tab }),
    ...(about === "" ? {} : { about }),
    ...(after === undefined || after === "" ? {} : { after }),
    ...(thread === undefined || thread === null ? {} : { thread }),
    ...(sent === undefined || sent === null ? {} : { sent }),
  }).toString();
  return query === "" ? "" : `?${query}`;
}
