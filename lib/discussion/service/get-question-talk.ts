import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { waitedShort } from "../desk/waited-words";
import { discussionPath, threadPath } from "../discussion-paths";
import type { QuestionTalk } from "../question-talk";
import { countQuestionThreads, listOpenThreads } from "../store/question-threads";

/** As many as stand beside a figure. */
const SHOWN = 3;

/** What is asked about a question in a course, for its staff; to others there is nothing. */
export async function getQuestionTalk(
  actor: Actor,
  slug: string,
  questionId: string,
  clock = systemClock,
): Promise<QuestionTalk | null> {
  const course = await courseFor(actor, slug, "desk.work");
  if (course === null) return null;
  const place = { courseId: course.id, questionId };
  const [counts, open] = await Promise.all([
    countQuestionThreads(place),
    listOpenThreads(place, SHOWN),
  ]);
  const now = clock.now().getTime();
  const listPath = `${discussionPath(course.slug)}?question=${encodeURIComponent(questionId)}`;
  return {
    threads: counts.reduce((sum, row) => sum + row.threads, 0),
    open: counts.reduce((sum, row) => sum + row.open, 0),
    listPath,
    byChoice: counts.flatMap(({ choiceKey, threads }) =>
      choiceKey === null
        ? []
        : [{ choiceKey, threads, listPath: `${listPath}&choice=${encodeURIComponent(choiceKey)}` }],
    ),
    latest: open.map(({ id, title, choiceKey, waitingSince }) => ({
      id,
      path: threadPath(id),
      title,
      choiceKey,
      waited:
        waitingSince === null
          ? null
          : waitedShort(Math.max(0, (now - waitingSince.getTime()) / 1000)),
    })),
  };
}
