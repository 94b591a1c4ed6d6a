import { readBody } from "@/lib/platform/http/read-body";

/** A form of one button, in bytes. */
const LIMIT = 1000;

/** What a small form says under a name; nothing where it says nothing, or is no form. */
export async function oneField(request: Request, name: string): Promise<string> {
  const body = await readBody(request, LIMIT);
  return body.kind === "form" ? (body.form.get(name) ?? "") : "";
}
