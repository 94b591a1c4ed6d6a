import { z } from "zod";
import { readBody } from "@/lib/platform/http/read-body";

/** A form of one button, in bytes. */
const LIMIT = 2000;

/** Pages of a discussion, which its forms come back to; never an address elsewhere. */
const BACK = /^\/(?:threads|posts|courses|inbox)(?:\/[\w-]+)*(?:\?[\w=&.%-]*)?(?:#[\w-]*)?$/u;

const formSchema = z.object({
  back: z.string().regex(BACK).max(500).nullable().catch(null),
  isOn: z.boolean(),
});

/** What a form of one button says. */
export type OneButtonForm = z.infer<typeof formSchema>;

/** Reads a form that sets something or takes it back, and says where it comes back to. */
export async function readOneButton(request: Request): Promise<OneButtonForm> {
  const body = await readBody(request, LIMIT);
  const form = body.kind === "form" ? body.form : new URLSearchParams();
  return formSchema.parse({ back: form.get("back"), isOn: form.get("on") === "yes" });
}
