/** The routes of notes to explanations: notes.spec.ts looks at all of them. */
export const NOTES_ROUTES: readonly string[] = [
  "/courses/[slug]/notes",
  "/courses/[slug]/notes/[note]/proposer",
  "/courses/[slug]/notes/new",
];
