/** The routes of whoever works on a course's desk: desk.spec.ts looks at all of them. */
export const DESK_ROUTES: readonly string[] = ["/courses/[slug]/desk"];
