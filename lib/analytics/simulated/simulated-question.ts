import type { MarkingScheme } from "@/lib/quiz/marking-scheme";

/** What a simulated class needs to know of a question in order to answer it. */
export interface SimulatedQuestion extends Omit<MarkingScheme, "markingKey"> {
  readonly key: string;
  readonly version: string;
  /** Ids of what a wrong decision on a choice shows, by choice. */
  readonly misconceptions: ReadonlyMap<string, string>;
  /** By variant, the choices that count as true. */
  readonly right: ReadonlyMap<string, readonly string[]>;
}
