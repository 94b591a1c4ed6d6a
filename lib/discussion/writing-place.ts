import type { NewThreadPage } from "./new-thread-page";

/** Where a text is written, and by whom, as far as a composer must know it. */
export interface WritingPlace {
  /** The name of the draft on the writer's device: `writer/place`. The writer is a key that says nothing. */
  readonly draft: string;
  /** The course, by its address. */
  readonly course: string;
  /** Whose numbers the text computes with: JSON, for the preview. */
  readonly numbers: string;
}

/** A reply to a post of a thread. */
export const replyPlace = (
  writer: string,
  thread: { readonly id: string; readonly course: { readonly slug: string } },
  parentId: string,
): WritingPlace => ({
  draft: `${writer}/thread/${thread.id}/${parentId}`,
  course: thread.course.slug,
  numbers: JSON.stringify({ thread: thread.id }),
});

/** Another text for a post. */
export const editPlace = (
  writer: string,
  post: { readonly postId: string; readonly threadId: string; readonly courseSlug: string },
): WritingPlace => ({
  draft: `${writer}/post/${post.postId}`,
  course: post.courseSlug,
  numbers: JSON.stringify({ thread: post.threadId }),
});

/** A new thread, about what its page is about. */
export function newThreadPlace(writer: string, { course, hidden }: NewThreadPage): WritingPlace {
  const { id: _, ...about } = hidden;
  const anchor = Object.values(about).join("/");
  return {
    draft: `${writer}/course/${course.slug}/${anchor}`,
    course: course.slug,
    numbers: JSON.stringify({ course: course.slug, ...about }),
  };
}
