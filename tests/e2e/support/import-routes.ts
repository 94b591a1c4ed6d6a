/** The routes of an import of answers: response-import.spec.ts looks at all of them. */
export const IMPORT_ROUTES: readonly string[] = [
  "/courses/[slug]/reports/import",
  "/courses/[slug]/reports/import/[import]",
];
