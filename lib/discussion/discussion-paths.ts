import { coursePaths } from "@/lib/courses/course-paths";

/** The list of a course's threads. */
export const discussionPath = (courseSlug: string): string => coursePaths(courseSlug).discussion;

export const newThreadPath = (
  courseSlug: string,
  about: Readonly<Record<string, string | number | null | undefined>> = {},
): string => {
  const query = new URLSearchParams(
    Object.entries(about).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[name, String(value)]],
    ),
  ).toString();
  return `${discussionPath(courseSlug)}/new${query === "" ? "" : `?${query}`}`;
};

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
