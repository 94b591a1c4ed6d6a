/** The routes below a course, which need an account: courses.spec.ts looks at all of them. */
export const COURSE_ROUTES: readonly string[] = [
  "/courses/[slug]",
  "/courses/[slug]/feed",
  "/courses/[slug]/invitations",
  "/courses/[slug]/leave",
  "/courses/[slug]/mail",
  "/courses/[slug]/members",
  "/courses/[slug]/members/[user]",
  "/courses/[slug]/members/expected",
  "/courses/[slug]/roster",
  "/courses/[slug]/roster/[roster]",
  "/courses/new",
];
