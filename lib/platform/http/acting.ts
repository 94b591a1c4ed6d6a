import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { Fault } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { FormState } from "@/lib/ui/form-state";
import { isSameOrigin } from "./same-origin";

/** Fields that are never sent back to the browser. */
const SECRET = /password|token|code/i;

/** What a form sent, as far as a person may see it again. */
function typed(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$") && !SECRET.test(name)
        ? [[name, value]]
        : [],
    ),
  );
}

/** One sentence for the form as a whole; what was typed stays. */
export const refuseForm = (
  form: FormData,
  words: string,
  tone: "wrong" | "depends" = "wrong",
): FormState => ({ errors: {}, values: typed(form), notice: { tone, words } });

/** Sentences under fields; what was typed stays. */
export const refuseFields = (
  form: FormData,
  errors: Readonly<Record<string, string>>,
): FormState => ({ errors, values: typed(form) });

/** It is done; the form is empty again, or shows what it was given. */
export const acceptForm = (
  words: string,
  values: Readonly<Record<string, string>> = {},
): FormState => ({ errors: {}, values, notice: { tone: "right", words } });

/**
 * Answers a form: refuses what another site sent, parses what was typed, and says a plain sentence
 * where the work throws, whose reason is for the log alone. Redirects pass through.
 */
export async function acting<Shape extends z.ZodObject>(
  form: FormData,
  shape: Shape,
  work: (input: z.output<Shape>) => Promise<FormState>,
): Promise<FormState> {
  if (!isSameOrigin(await headers())) {
    return refuseForm(form, "This came from another site. Nothing was changed; try again here.");
  }
  const parsed = shape.safeParse(
    Object.fromEntries([...form.entries()].filter(([name]) => !name.startsWith("$"))),
  );
  if (!parsed.success) return refuseFields(form, firstErrors(parsed.error));
  try {
    return await work(parsed.data);
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Fault && error.visibility === "public") {
      return refuseForm(form, error.message);
    }
    log.error("a form failed", error);
    return refuseForm(
      form,
      "Something failed on our side. What you typed is still here; try again in a moment.",
    );
  }
}

function firstErrors({ issues }: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path[0])] ??= message;
  return errors;
}
