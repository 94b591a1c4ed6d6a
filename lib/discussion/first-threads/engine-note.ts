import { OPEN_COURSE } from "@/lib/courses/open-course";
import { discussionPath, postPath } from "../discussion-paths";
import type { ContestedClaim, FirstPost, FirstThread, LinkedChoice } from "./first-thread";
import { postId } from "./post-id";
import { practiceSlug, QUESTION_TITLES } from "./question-titles";

/**
 * The post below a conversation that says what the engine finds about each contested claim: the claim
 * with the post that made it, the finding with its sums, then where to discuss the choices that claim
 * the same or the opposite, and where to answer their questions.
 */
export function engineNote(thread: FirstThread): FirstPost {
  const first = thread.posts[0];
  return {
    key: "engine-note",
    parent: first?.key ?? null,
    role: "course",
    byline: "What the engine says",
    minutes: thread.note.minutes,
    text: [
      "*Computed by the product, and no part of the original conversation. It gives away answers of the quizzes that it links to.*",
      withPostLinks(thread, thread.note.opening),
      ...thread.contested.map((claim, index) => claimText(thread, claim, index + 1)),
    ].join("\n\n"),
  };
}

function claimText(thread: FirstThread, contested: ContestedClaim, nth: number): string {
  const { saidIn, claim, finding, choices } = contested;
  const said = saidIn.map((key) => `[post ${String(placeOf(thread, key))}](#${key})`).join(", ");
  const questions = [...new Set(choices.map(({ questionId }) => questionId))];
  return [
    withPostLinks(thread, `**${String(nth)}. “${claim}.”** (${said}) ${finding}`),
    `On the choices: ${choices.map(choiceLink).join("; ")}. To answer them: ${questions.map(practiceLink).join("; ")}.`,
  ].join("\n\n");
}

const titleOf = (questionId: string): string => QUESTION_TITLES.get(questionId) ?? questionId;

function choiceLink({ questionId, choiceKey }: LinkedChoice): string {
  const path = `${discussionPath(OPEN_COURSE.slug)}?question=${questionId}&choice=${choiceKey}`;
  return `[${choiceKey.toUpperCase()} of “${titleOf(questionId)}”](${path})`;
}

const practiceLink = (questionId: string): string =>
  `[${titleOf(questionId)}](/quizzes/${practiceSlug(questionId)})`;

/** The place of a post in its thread, from 1. */
const placeOf = ({ posts }: FirstThread, key: string): number =>
  posts.findIndex((post) => post.key === key) + 1;

/** `[words](#key)` leads to the post of that key, on whatever page it stands. */
const withPostLinks = (thread: FirstThread, text: string): string =>
  text.replace(
    /\]\(#([a-z-]+)\)/gu,
    (_, key: string) => `](${postPath(postId(thread, placeOf(thread, key)))})`,
  );
