import { expect, type APIRequestContext, type APIResponse } from "@playwright/test";

/** Somebody who takes a quiz without a browser: what the server says, and nothing else. */
export interface Guest {
  readonly request: APIRequestContext;
  /** Address of her attempt. */
  readonly attempt: string;
}

export interface SentAnswer {
  readonly choices: readonly string[];
  readonly certainty?: number | null;
  readonly guess?: number | null;
}

/** Starts an attempt. The context keeps the cookie. */
export async function startAs(request: APIRequestContext, quiz = "fairness"): Promise<Guest> {
  const started = await request.post(`/quizzes/${quiz}/attempts`, { maxRedirects: 0 });
  expect(started.status()).toBe(303);
  const attempt = /^\/attempts\/[^/]+/u.exec(started.headers()["location"] ?? "")?.[0] ?? "";
  expect(attempt).not.toBe("");
  return { request, attempt };
}

/** Autosave, as the page does it. */
export const save = (
  { request, attempt }: Guest,
  position: number,
  answer: SentAnswer & { readonly revision: number },
): Promise<APIResponse> =>
  request.put(`/api${attempt}/${String(position)}/response`, { data: answer });

/** Hands in a question, as the page does it. */
export const submit = (
  { request, attempt }: Guest,
  position: number,
  answer: SentAnswer,
): Promise<APIResponse> =>
  request.post(`${attempt}/${String(position)}/submission`, { data: answer, maxRedirects: 0 });

/**
 * Everything that the server would show of the attempt: by this a test sees that nothing changed.
 * The pages name the scripts of the build, which stay the same, and no times but those stored.
 */
export async function everythingOf({ request, attempt }: Guest, questions = 6): Promise<string> {
  const paths = [
    "/quizzes/fairness",
    attempt,
    ...Array.from({ length: questions }, (_, index) => `${attempt}/${String(index + 1)}`),
  ];
  const pages: string[] = [];
  for (const path of paths) {
    const page = await request.get(path);
    const main = /<main.*<\/main>/su.exec(await page.text())?.[0] ?? "";
    pages.push(`${path} ${String(page.status())}\n${main}`);
  }
  return pages.join("\n");
}
