import type { AuthorRole } from "../author";

/** What somebody wrote, read and ready to be stored: as a reply, or as the first post of a thread. */
export interface WrittenPost {
  readonly author: { readonly id: string; readonly role: AuthorRole };
  readonly isAnonymous: boolean;
  readonly text: string;
  readonly plain: string;
  /** Its sums that say what a name is, for the posts below it. */
  readonly definitions: readonly string[];
  /** The accounts that it mentions, where there are such. */
  readonly mentioned: readonly string[];
  /** The images that it shows, of those that its author may see. */
  readonly images: readonly string[];
  readonly now: Date;
}

/** The columns of a post that are the same wherever it stands. */
export const writtenColumns = ({
  author,
  isAnonymous,
  text,
  plain,
  definitions,
  now,
}: WrittenPost) => ({
  authorId: author.id,
  authorRole: author.role,
  isAnonymous,
  text,
  plain,
  definitions: [...definitions],
  createdAt: now,
});
