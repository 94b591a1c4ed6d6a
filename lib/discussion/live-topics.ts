/** What the page of a thread listens to: `post.added` with its number, and `thread.changed`. */
export const threadTopic = (threadId: string): string => `thread:${threadId}`;

/** What the lists of a course listen to: `thread.added`, and `thread.changed` when one is active. */
export const courseTopic = (courseId: string): string => `course:${courseId}`;
