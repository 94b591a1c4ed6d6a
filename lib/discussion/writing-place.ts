import type { ThreadContext } from "./context";
import type { NewThreadPage } from "./new-thread-page";
import { type WorkedExampleChoice, workedExampleChoices } from "./writing/worked-example-choices";

/** Where a text is written, and by whom, as far as a composer must know it. */
export interface WritingPlace {
  /** The name of the draft on the writer's device: `writer/place`. The writer is a key that says nothing. */
  readonly draft: string;
  /** The course, by its address. */
  readonly course: string;
  /** What names and numbers the text computes with: JSON, for the preview. */
  readonly numbers: string;
  /** Worked examples to choose from, on the numbers that the writer may see. */
  readonly examples: readonly WorkedExampleChoice[];
}

/** A reply to a post of a thread. */
export const replyPlace = (
  writer: string,
  thread: {
    readonly id: string;
    readonly course: { readonly slug: string };
    readonly context?: ThreadContext | null;
  },
  parentId: string,
): WritingPlace => ({
  draft: `${writer}/thread/${thread.id}/${parentId}`,
  course: thread.course.slug,
  numbers: JSON.stringify({ thread: thread.id, parent: parentId }),
  examples: thread.context
    ? examplesOn(
        thread.context.question,
        thread.context.asked !== null || thread.context.verdict !== null,
      )
    : [],
});

/** Another text for a post. */
export const editPlace = (
  writer: string,
  post: { readonly postId: string; readonly threadId: string; readonly courseSlug: string },
): WritingPlace => ({
  draft: `${writer}/post/${post.postId}`,
  course: post.courseSlug,
  numbers: JSON.stringify({ thread: post.threadId, post: post.postId }),
  examples: [],
});

/** A new thread, about what its page is about. */
export function newThreadPlace(writer: string, page: NewThreadPage): WritingPlace {
  const { course, question } = page;
  const { id: _, ...about } = page.hidden;
  const anchor = Object.values(about).join("/");
  return {
    draft: `${writer}/course/${course.slug}/${anchor}`,
    course: course.slug,
    numbers: JSON.stringify({ course: course.slug, ...about }),
    examples: question === null ? [] : examplesOn(question, page.asked !== null),
  };
}

/** They show what a question asks for: only who may know its answer is offered them. */
function examplesOn(
  { scenario }: ThreadContext["question"],
  mayKnow: boolean,
): readonly WorkedExampleChoice[] {
  return mayKnow && scenario !== null ? workedExampleChoices(scenario) : [];
}
