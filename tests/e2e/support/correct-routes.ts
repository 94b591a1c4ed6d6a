/** The route on which a key is corrected: correct.spec.ts looks at it. */
export const CORRECT_ROUTES: readonly string[] = ["/courses/[slug]/questions/[question]/correct"];
