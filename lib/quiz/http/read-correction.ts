import { readBody } from "@/lib/platform/http/read-body";
import { type CorrectionAgreed, correctionAgreedSchema } from "../correction/correction-schema";
import { BODY_LIMIT } from "./refusals";

/** The correction that somebody agreed to; null where the form does not read as one. */
export async function readCorrection(request: Request): Promise<CorrectionAgreed | null> {
  const body = await readBody(request, BODY_LIMIT);
  if (body.kind !== "form") return null;
  const parsed = correctionAgreedSchema.safeParse(Object.fromEntries(body.form));
  return parsed.success ? parsed.data : null;
}
