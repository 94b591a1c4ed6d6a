import "server-only";
import { log } from "@/lib/platform/log";
import { clientOf } from "@/lib/platform/http/client-address";
import { canSendMail } from "@/lib/platform/mail";
import { countTries } from "@/lib/platform/rate-limit";
import { auth } from "./auth";

const PAIR = { name: "forgot-pair", tries: 3, seconds: 15 * 60 };
const ADDRESS = { name: "forgot-address", tries: 10, seconds: 60 * 60 };
const MACHINE = { name: "forgot-machine", tries: 100, seconds: 60 * 60 };

/** What became of it; the same for every address, whether it has an account or not. */
export type ResetRequestOutcome =
  { readonly kind: "mailed" | "no-mail" } | { readonly kind: "wait"; readonly seconds: number };

/**
 * Mails a link with which a new password can be set, where the address has an account. Whether it
 * has one is looked up after the answer, whose time therefore cannot tell.
 */
export async function requestReset(email: string, asked: Headers): Promise<ResetRequestOutcome> {
  if (!canSendMail()) return { kind: "no-mail" };
  const machine = clientOf(asked);
  const verdict = await countTries([
    [MACHINE, machine],
    [PAIR, `${email} ${machine}`],
    [ADDRESS, email],
  ]);
  if (verdict.kind === "wait") return verdict;
  auth()
    .api.requestPasswordReset({ body: { email }, headers: asked })
    .catch((error: unknown) => {
      log.error("a link for a new password could not be made", error);
    });
  return { kind: "mailed" };
}
