import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { log } from "@/lib/platform/log";
import { confirmResponses } from "./settle-import";

/** How long somebody waits for an import to be stored, in milliseconds; then its page says how far it is. */
const PATIENCE_MS = 4_000;

/** Stores an import: all of it where that is quick, else the rest after the answer. */
export async function confirmInTime(
  actor: Actor,
  slug: string,
  id: string,
): ReturnType<typeof confirmResponses> {
  const storing = confirmResponses(actor, slug, id);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"storing">((resolve) => {
    timer = setTimeout(() => {
      // Nobody waits for it any more. Its page says where it has ended half-way.
      storing.catch((error: unknown) => {
        log.error("an import was not stored", error);
      });
      resolve("storing");
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([storing, late]);
  } finally {
    clearTimeout(timer);
  }
}
