import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CorrectionPage } from "@/lib/quiz/correction/correction-page";
import { CorrectionScreen } from "./correction-screen";

const VERSION = "00000000-0000-7000-8000-000000000001";

const PAGE: CorrectionPage = {
  course: { slug: "a-course", title: "A course" },
  questionId: "asked",
  question: {
    title: "Asked",
    kind: "multiple",
    stem: [],
    choices: [],
    groups: [],
    assumptions: [],
    scoring: "",
    guess: null,
  },
  isBankNewer: false,
  versionId: VERSION,
  version: null,
  versions: [],
  choices: [],
  reason: "",
  error: null,
  preview: null,
  corrections: [
    {
      id: "00000000-0000-7000-8000-000000000002",
      versionId: VERSION,
      rulings: { b: "either" },
      reason: "It can be read in two ways.",
      by: null,
      at: new Date(0),
      state: "running",
      total: 2000,
      done: 500,
      moved: 120,
      revertedBy: null,
      revertedAt: null,
    },
  ],
  revertible: null,
  isAtWork: true,
};

const router = {
  bfcacheId: "",
  back: () => undefined,
  forward: () => undefined,
  refresh: () => undefined,
  push: () => undefined,
  replace: () => undefined,
  prefetch: () => undefined,
};

const lookAgainAt = (page: CorrectionPage): string | undefined => {
  const screen = createElement(CorrectionScreen, { page, isOutdated: false });
  const html = renderToStaticMarkup(
    createElement(AppRouterContext.Provider, { value: router }, screen),
  );
  return /href="([^"]*)"[^>]*>See how far it is/u.exec(html)?.[1];
};

test("while marks are changed, the way to look again leads to the version that is looked at", () => {
  const path = "/courses/a-course/questions/asked/correct";
  expect(lookAgainAt(PAGE)).toBe(path);
  expect(lookAgainAt({ ...PAGE, version: VERSION })).toBe(`${path}?version=${VERSION}`);
});
