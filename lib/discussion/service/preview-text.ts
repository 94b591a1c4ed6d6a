import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { oneAtATime } from "@/lib/platform/one-at-a-time";
import { countMore, countTry, type Limit } from "@/lib/platform/rate-limit";
import { describeQuestion } from "@/lib/quiz/service/describe-question";
import type { PreviewForm } from "../schema";
import { type Sums, sumsIn } from "../sums";
import { imagesIn } from "../image-path";
import type { PostAbove } from "../writing/above";
import { readAnchor } from "./asked-on";
import { mayWrite } from "./may-write";
import { postsAbovePost, postsAboveReply } from "./posts-above";
import { renderUnkept, type TextPlace } from "./render-posts";
import { seenImages } from "./seen-images";
import { scenarioFor } from "./thread-context";
import { threadFor } from "./thread-for";

/** One a second over ten minutes, which nobody types faster for long. */
const LIMIT: Limit = { name: "preview", tries: 600, seconds: 600 };

/**
 * What her previews may take of the processor, in milliseconds: a twentieth of the time. Somebody who
 * writes long posts with fifty sums in them needs a third of that.
 */
export const PREVIEW_WORK: Limit = { name: "preview-work", tries: 30_000, seconds: 600 };

/** Reading a text holds up the whole process. */
const inTurn = oneAtATime();

/** What a text will look like. */
export type PreviewOutcome =
  | { readonly kind: "shown"; readonly html: string; readonly sums: Sums }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "not-found" };

/** A text as it will be shown where it is about to be posted, for whoever may post there. */
export async function previewText(
  actor: Actor,
  { place, text }: PreviewForm,
): Promise<PreviewOutcome> {
  const found = await textPlaceOf(actor, place);
  if (found === null || actor.kind !== "member") return { kind: "not-found" };
  const who = actor.participantId;
  const verdict = await countTry(LIMIT, [who]);
  if (verdict.kind === "wait") return verdict;
  return inTurn(who, async () => {
    const left = await countTry(PREVIEW_WORK, [who]);
    if (left.kind === "wait") return left;
    const images = await seenImages(actor, imagesIn(text));
    let read = 0;
    const above = await found.findAbove((took) => {
      read += took;
    });
    const { html, work } = await renderUnkept(text, { ...found, above }, images);
    await countMore(PREVIEW_WORK, who, Math.round(read + work));
    return { kind: "shown", html, sums: sumsIn(html) };
  });
}

interface PreviewPlace extends Omit<TextPlace, "above"> {
  /** The posts above; of older ones up to a hundred may have to be read for it, and `work` hears of each. */
  readonly findAbove: (work: (took: number) => void) => Promise<readonly PostAbove[]>;
}

const NOTHING_ABOVE = () => Promise.resolve([]);

/** A place as a text in it needs it; null where the actor cannot write there. */
async function textPlaceOf(
  actor: Actor,
  place: PreviewForm["place"],
): Promise<PreviewPlace | null> {
  const now = systemClock.now();
  if ("thread" in place) {
    const found = await threadFor(actor, place.thread);
    if (found === null || (await mayWrite(actor, found.course, now)).kind !== "ok") return null;
    const { id } = found.thread;
    const scenario = await scenarioFor(actor, found);
    return {
      courseId: found.thread.courseId,
      scenario,
      findAbove: (work) =>
        "parent" in place
          ? postsAboveReply(id, place.parent, work)
          : postsAbovePost(id, place.post, work),
    };
  }
  const course = await courseFor(actor, place.course, "course.view");
  if (course === null) return null;
  const may = await mayWrite(actor, { courseId: course.id, isOpen: course.isOpen }, now);
  if (may.kind !== "ok") return null;
  const { about, askedOn } = await readAnchor(actor, place);
  const { questionId, choiceKey } = about;
  const nothing = { courseId: course.id, findAbove: NOTHING_ABOVE };
  if (questionId === null) return { ...nothing, scenario: null };
  const described = await describeQuestion({ questionId, choiceKey, numbers: askedOn });
  return { ...nothing, scenario: described?.scenario ?? null };
}
