import "server-only";
import { setImmediate } from "node:timers/promises";

/** Pieces that are there at once, with room for other requests between them. */
export async function* oneByOne(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    await setImmediate();
    yield piece;
  }
}
