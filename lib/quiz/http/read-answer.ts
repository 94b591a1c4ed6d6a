import type { z } from "zod";
import { readBody } from "@/lib/platform/http/read-body";
import type { Refusal } from "@/lib/platform/http/refusal";
import { BODY_LIMIT } from "./refusals";

const refusal = (status: 400 | 413 | 415, code: string, title: string): Refusal => ({
  status,
  code,
  title,
  message: "Nothing was changed. What was saved before is still there.",
});

const TOO_LARGE = refusal(413, "too-large", "This is too long to be an answer");
const OTHER_TYPE = refusal(415, "other-type", "Answers come as a form or as JSON");
const MALFORMED = refusal(400, "malformed", "This does not read as an answer");

/** The body by its schema, or why it was refused. Without `readForm` only JSON is taken. */
export async function readAnswer<Answer>(
  request: Request,
  schema: z.ZodType<Answer>,
  readForm?: (form: URLSearchParams) => Answer | null,
): Promise<{ readonly answer: Answer } | { readonly refusal: Refusal }> {
  const body = await readBody(request, BODY_LIMIT);
  switch (body.kind) {
    case "too-large":
      return { refusal: TOO_LARGE };
    case "other-type":
      return { refusal: OTHER_TYPE };
    case "malformed":
      return { refusal: MALFORMED };
    case "json": {
      const parsed = schema.safeParse(body.value);
      return parsed.success ? { answer: parsed.data } : { refusal: MALFORMED };
    }
    case "form": {
      if (readForm === undefined) return { refusal: OTHER_TYPE };
      const answer = readForm(body.form);
      return answer === null ? { refusal: MALFORMED } : { answer };
    }
  }
}
