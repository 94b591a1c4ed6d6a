/** The routes of a course's reports: reports.spec.ts looks at all of them. */
export const REPORT_ROUTES: readonly string[] = [
  "/courses/[slug]/reports",
  "/courses/[slug]/reports/[source]",
  "/courses/[slug]/reports/stuck",
];
