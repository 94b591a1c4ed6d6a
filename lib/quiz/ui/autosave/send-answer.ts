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
  const said = await body(response);
  const known = parseRevision(said);
  if (response.ok && known !== null) return { kind: "saved", revision: known };
  const conflict = readConflict(said);
  if (conflict !== null) return conflict;
  if (response.status === 409) return { kind: "refused", why: "submitted" };
  return { kind: "refused", why: response.status === 404 ? "gone" : "unfit" };
}

/** What became of handing in, in a word. */
export type SubmitResult = "submitted" | "already" | "gone" | "unfit" | "offline" | "failed";
/** Or that a newer answer is stored, and nothing was handed in. */
export type SubmitReply = SubmitResult | Extract<SaveReply, { readonly kind: "conflict" }>;

/** Hands in an answer that was made from a stored revision. */
export async function submitAnswer(
  url: string,
  answer: Answer,
  revision: number,
): Promise<SubmitReply> {
  const response = await send("POST", url, { ...answer, revision, intent: "submit" });
  if (response === null) return "offline";
  // The redirect to the review: not followed here, because the page itself goes there.
  if (response.type === "opaqueredirect") return "submitted";
  if (response.status >= 500 || response.status === 429) return "failed";
  if (response.status === 409) return readConflict(await body(response)) ?? "already";
  return response.status === 404 ? "gone" : "unfit";
}

const body = (response: Response): Promise<unknown> => response.json().catch(() => null);

/** The newer answer that a refusal tells of; null where it tells of none. */
function readConflict(said: unknown): Extract<SaveReply, { readonly kind: "conflict" }> | null {
  const revision = parseRevision(said);
  const stored =
    typeof said === "object" && said !== null && "stored" in said ? parseAnswer(said.stored) : null;
  return stored !== null && revision !== null ? { kind: "conflict", stored, revision } : null;
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
