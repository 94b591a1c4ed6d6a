import { z } from "zod";

/**
 * A role as a post keeps it: what its author was when she wrote. "course": the product itself, in a
 * post that it computed.
 */
export const authorRoleSchema = z.enum([
  "learner",
  "mentor",
  "instructor",
  "administrator",
  "course",
]);
export type AuthorRole = z.infer<typeof authorRoleSchema>;

/** Who wrote a post, as far as whoever reads may know it. */
export type ShownAuthor =
  | { readonly kind: "named"; readonly name: string; readonly role: AuthorRole }
  /** `isMine`: the reader herself, who knows. */
  | { readonly kind: "anonymous"; readonly isMine: boolean }
  /** The account is gone. */
  | { readonly kind: "gone" };

/** What the database gives of an author: the name only where it may be shown. */
export interface AuthorColumns {
  readonly authorName: string | null;
  readonly authorRole: AuthorRole;
  readonly isAnonymous: boolean;
  readonly isMine: boolean;
}

/** Nobody but the author herself is told more of an anonymous post than that it is one. */
export function shownAuthor(columns: AuthorColumns): ShownAuthor {
  const { authorName, authorRole, isAnonymous, isMine } = columns;
  if (isAnonymous) return { kind: "anonymous", isMine };
  if (authorName === null) return { kind: "gone" };
  return { kind: "named", name: authorName, role: authorRole };
}

/** The author in words: "Anonymous" where she wished so. */
export function authorInWords(author: ShownAuthor): string {
  switch (author.kind) {
    case "named":
      return author.name;
    case "anonymous":
      return author.isMine ? "You, anonymously" : "Anonymous";
    case "gone":
      return "Somebody who left";
  }
}
