import { expect } from "vitest";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { flagPost } from "@/lib/discussion/service/moderation/flag";
import { hide, showAgain } from "@/lib/discussion/service/moderation/moderate-post";
import { endorse, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { acceptAnswer, resolveThread } from "@/lib/discussion/service/settle-thread";
import { answer, ask } from "../discussion";
import type { HidingClass } from "./hiding-class";

/** What the threads are about; the course where it is left out. */
interface About {
  readonly question?: string;
  readonly choice?: string;
}

/** All that can happen to posts of hers, and all that she can do, by her and by others. */
export async function liveThrough(
  { course, author, each, daily, mentor }: HidingClass,
  about: About = {},
) {
  const { threadId, rootId } = await ask(author, course.slug, {
    title: "Why is the marmalade not less?",
    text: `I ask [@${each.name}](mention:${each.participantId}) about marmalade.`,
    isAnonymous: true,
    ...about,
  });
  const others = await ask(each, course.slug, { title: "Another marmalade", ...about });
  const given = await answer(each, threadId, { text: "Because of the marmalade." });
  const ofDaily = await answer(daily, threadId, { text: "I think so too." });
  const hers = await answer(author, threadId, { parent: given, isAnonymous: true });
  const elsewhere = await answer(author, others.threadId, {
    text: `And I, [@${daily.name}](mention:${daily.participantId})?`,
    isAnonymous: true,
  });
  const gone = await answer(author, threadId, { text: "A slip", isAnonymous: true });
  await answer(mentor, threadId, {
    parent: hers,
    text: `See here, [@${each.name}](mention:${each.participantId}).`,
  });
  expect((await editOwnPost(author, rootId, { text: "More marmalade", revision: 1 })).kind).toBe(
    "edited",
  );
  expect((await editOwnPost(author, hers, { text: "Less of it", revision: 1 })).kind).toBe(
    "edited",
  );
  expect(await deleteOwnPost(author, gone, true)).toBe("done");
  expect(await deleteOwnPost(author, elsewhere, true)).toBe("done");
  expect(await deleteOwnPost(author, elsewhere, false)).toBe("done");
  expect(await voteFor(author, given, true)).toBe(1);
  expect(await voteFor(each, rootId, true)).toBe(1);
  expect(await sayMeToo(author, others.threadId, true)).toBe(1);
  expect(await sayMeToo(daily, threadId, true)).toBe(1);
  expect(await endorse(mentor, hers, true)).toBe(1);
  expect(await acceptAnswer(each, elsewhere, true)).toBe("done");
  expect(await acceptAnswer(author, given, true)).toBe("done");
  expect(await acceptAnswer(author, given, false)).toBe("done");
  expect(await resolveThread(author, threadId, true)).toBe("done");
  expect(await resolveThread(author, threadId, false)).toBe("done");
  expect(await acceptAnswer(author, ofDaily, true)).toBe("done");
  expect(await flagPost(each, hers, { reason: "other", words: "Is it so?" })).toEqual({
    kind: "flagged",
  });
  expect(await hide(mentor, hers, "For a moment")).toBe("done");
  expect(await showAgain(mentor, hers)).toBe("done");
  return { threads: [threadId, others.threadId], posts: [rootId, given, hers, elsewhere, gone] };
}
