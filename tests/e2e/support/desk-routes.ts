/** The routes of whoever works on a course's desk: desk.spec.ts looks at all of them. */
export const DESK_ROUTES: readonly string[] = [
  "/courses/[slug]/bans",
  "/courses/[slug]/desk",
  "/posts/[post]/flag",
  "/posts/[post]/moderation",
  "/threads/[thread]/moderation",
];
