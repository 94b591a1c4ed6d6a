import { coursePaths } from "@/lib/courses/course-paths";

/** The list of a course's threads. */
export const discussionPath = (courseSlug: string): string => coursePaths(courseSlug).discussion;

/** Where the discussion of a course is searched; null: of every course that the reader may view. */
export const searchPath = (courseSlug: string | null): string =>
  courseSlug === null ? "/search" : `${discussionPath(courseSlug)}/search`;

/** What an address says that something is about; what is left out is not said. */
type About = Readonly<Record<string, string | number | null | undefined>>;

const withAbout = (path: string, about: About): string => {
  const query = new URLSearchParams(
    Object.entries(about).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  ).toString();
  return query === "" ? path : `${path}?${query}`;
};

export const newThreadPath = (courseSlug: string, about: About = {}): string =>
  withAbout(`${discussionPath(courseSlug)}/new`, about);

/** Where staff settle the notes that were proposed to explanations. */
export const notesPath = (courseSlug: string): string => coursePaths(courseSlug).notes;

/** Where staff look up who proposed one without her name. */
export const proposerPath = (courseSlug: string, noteId: string): string =>
  `${notesPath(courseSlug)}/${noteId}/proposer`;

/**
 * Where staff read a note that was settled, as the first of a page.
 *
 * @param laterId the note that was settled next after it; null where it is the latest.
 */
export const settledNotePath = (
  courseSlug: string,
  noteId: string,
  laterId: string | null,
): string => `${withAbout(notesPath(courseSlug), { after: laterId })}#${noteAnchor(noteId)}`;
export const noteAnchor = (noteId: string): string => `note-${noteId}`;

/** Where one is proposed. */
export const newNotePath = (courseSlug: string, about: About): string =>
  withAbout(`${notesPath(courseSlug)}/new`, about);

/** Where somebody reads what became of the notes that she proposed about a choice. */
export const ownNotesPath = (courseSlug: string, question: string, choice: string): string =>
  `${newNotePath(courseSlug, { question, choice })}#${OWN_NOTES}`;
export const OWN_NOTES = "proposed";

/** Where staff answer what waits. */
export const deskPath = (courseSlug: string): string => coursePaths(courseSlug).desk;

export const threadPath = (threadId: string): string => `/threads/${threadId}`;

/** A post's own address, wherever its thread goes. */
export const postPath = (postId: string): string => `/posts/${postId}`;

/** What waits for whoever is signed in. */
export const INBOX_PATH = "/inbox";

/** How somebody is mailed of a course's threads. */
export const mailPath = (courseSlug: string): string => `${coursePaths(courseSlug).course}/mail`;

/** Where somebody makes the address of her feed of a course. */
export const feedPath = (courseSlug: string): string => `${coursePaths(courseSlug).course}/feed`;

/** Where a link in a mail stops the mails of a course. */
export const stopPath = (token: string): string => `/mail/stop/${token}`;

/** A learner's own explanation of a choice. */
export const reviewPathOf = (attemptId: string, position: number, choiceKey: string): string =>
  `/attempts/${attemptId}/${String(position)}/review/${choiceKey}`;

/** Who may not write in a course. */
export const bansPath = (courseSlug: string): string => `/courses/${courseSlug}/bans`;
