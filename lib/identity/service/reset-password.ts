import "server-only";
import { isAPIError } from "better-auth/api";
import { auth } from "./auth";

/** Whether a mailed link still sets a password. Looking does not use it up. */
export async function isResetOpen(token: string): Promise<boolean> {
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  return found !== null && found.expiresAt > new Date();
}

/**
 * Sets a new password with a mailed link, once, and ends every session of the account. The link came
 * by mail, and so the address is confirmed too.
 */
export async function resetPassword(
  token: string,
  newPassword: string,
  asked: Headers,
): Promise<"set" | "unknown"> {
  try {
    await auth().api.resetPassword({ body: { token, newPassword }, headers: asked });
    return "set";
  } catch (error) {
    if (isAPIError(error)) return "unknown";
    throw error;
  }
}
