import { readMultipart } from "@/lib/platform/http/read-multipart";

/** A form of one field, in bytes. */
const LIMIT = 2000;

/**
 * Whether a mail program sent this, on one click of its reader (RFC 8058, section 3.2): a form, of
 * either kind, that says `List-Unsubscribe=One-Click`.
 */
export async function isOneClick(request: Request): Promise<boolean> {
  const body = await readMultipart(request, LIMIT);
  return body.kind === "form" && body.form.get("List-Unsubscribe") === "One-Click";
}
