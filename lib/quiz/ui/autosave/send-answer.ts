import type { Answer } from "../../schema";
import type { SaveReply } from "./autosave";
import { parseAnswer, parseRevision } from "./parse-answer";

/** How long to wait for a reply, in milliseconds, before a try counts as failed. */
const PATIENCE = 10_000;

/** Saves a draft. `keepalive` lets it arrive although the page is being left. */
export async function saveAnswer(
  url: string,
  answer: Answer,
  revision: number,
): Promise<SaveReply> {
  const response = await send("PUT", url, { ...answer, revision });
  if (response === null) return { kind: "unreachable", why: "offline" };
  if (response.status >= 500 || response.status === 429) {
    return { kind: "unreachable", why: "failed" };
  }
  const body: unknown = await response.json().catch(() => null);
  const known = parseRevision(body);
  if (response.ok && known !== null) return { kind: "saved", revision: known };
  const stored =
    typeof body === "object" && body !== null && "stored" in body ? parseAnswer(body.stored) : null;
  if (stored !== null && known !== null) return { kind: "conflict", stored, revision: known };
  if (response.status === 409) return { kind: "refused", why: "submitted" };
  return { kind: "refused", why: response.status === 404 ? "gone" : "unfit" };
}

/** What became of handing in. */
export type SubmitReply = "submitted" | "already" | "gone" | "unfit" | "offline" | "failed";

/** Hands in an answer. */
export async function submitAnswer(url: string, answer: Answer): Promise<SubmitReply> {
  const response = await send("POST", url, { ...answer, intent: "submit" });
  if (response === null) return "offline";
  // The redirect to the review: not followed here, because the page itself goes there.
  if (response.type === "opaqueredirect") return "submitted";
  if (response.status >= 500 || response.status === 429) return "failed";
  if (response.status === 409) return "already";
  return response.status === 404 ? "gone" : "unfit";
}

/** The reply; null where there was none. */
async function send(method: "PUT" | "POST", url: string, body: object): Promise<Response | null> {
  try {
    return await fetch(url, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", accept: "application/json" },
      redirect: "manual",
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return null;
  }
}
