import { inspect } from "node:util";
import { z } from "zod";

/** An answer of a service as one text, whatever is in it: maps, dates, exact numbers, streamed pieces. */
export async function everythingIn(answer: unknown): Promise<string> {
  const whole = { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity } as const;
  const text = inspect(answer, { ...whole, breakLength: Infinity, compact: true });
  return `${text} ${await piecesOf(answer)}`;
}

/** The text of an export, which comes in pieces. */
async function piecesOf(answer: unknown): Promise<string> {
  const found = streamed.safeParse(answer);
  if (!found.success) return "";
  let text = "";
  for await (const piece of found.data.pieces) text += String(piece);
  return text;
}

const isStream = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

const streamed = z.object({ pieces: z.custom<AsyncIterable<unknown>>(isStream) });
