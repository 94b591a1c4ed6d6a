import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor, Member } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { aboutShort } from "../../about-short";
import { claimsSince } from "../../desk/claim";
import type { Desk, QueueChoice, QueueEntry } from "../../desk/desk";
import { aboutText, type DeskQuery } from "../../desk/desk-query";
import { MOST_LOOKED_AT } from "../../desk/most-looked-at";
import { queueCursorText, readQueueCursor } from "../../desk/queue-cursor";
import { deskHeading } from "../../desk/waited-words";
import { countQueue, listQueueAbouts, type QueueAbout } from "../../store/desk/count-queue";
import { findDeskFigures } from "../../store/desk/desk-figures";
import {
  listAnswered,
  listWaiting,
  type QueuedThread,
  type QueueQuery,
} from "../../store/desk/list-queue";
import { getPane } from "./get-pane";

/** How many threads stand on a page of the queue. */
const PAGE = 30;

/** How many questions and choices the queue can be narrowed to. */
const MOST_CHOICES = 100;

const DAY = 86_400_000;

/** The desk of a course, for its staff; to others there is none. */
export async function getDesk(
  actor: Actor,
  slug: string,
  query: DeskQuery,
  clock = systemClock,
): Promise<Desk | null> {
  const course = await courseFor(actor, slug, "desk.work");
  if (actor.kind !== "member" || course === null) return null;
  const now = clock.now();
  const readerId = actor.participantId;
  const [counts, rows, abouts, figures] = await Promise.all([
    countQueue(course.id, readerId, claimsSince(now)),
    listQueue(actor, course.id, query, now),
    listQueueAbouts(course.id, MOST_CHOICES),
    findDeskFigures(course.id, new Date(now.getTime() - 30 * DAY), now),
  ]);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const openId = query.thread ?? shown[0]?.id ?? null;
  const { oldest, ...inTabs } = counts;
  const here = shown.findIndex(({ id }) => id === openId);
  return {
    course: { slug: course.slug, title: course.title },
    heading: deskHeading(inTabs.waiting, secondsBetween(oldest ?? now, now)),
    counts: inTabs,
    entries: shown.map((row) => entryOf(row, readerId, now)),
    next: rows.length > PAGE && last !== undefined ? queueCursorText(last) : null,
    choices: abouts.map((about) => choiceOf(about, inTabs.waiting > MOST_LOOKED_AT)),
    figures: {
      asked: figures.asked,
      medianSeconds: figures.median,
      answered: figures.answered,
      withinDay: figures.withinDay,
      decided: figures.decided,
      isOfNewest: figures.asked === MOST_LOOKED_AT,
    },
    pane: openId === null ? null : await getPane(actor, openId, course.id, now),
    nextId: shown[here + 1]?.id ?? null,
  };
}

function listQueue(
  actor: Member,
  courseId: string,
  { tab, question, choice, after }: DeskQuery,
  now: Date,
): Promise<readonly QueuedThread[]> {
  const query: QueueQuery = {
    courseId,
    questionId: question,
    choiceKey: choice,
    after: readQueueCursor(after),
    claimsSince: claimsSince(now),
    limit: PAGE + 1,
  };
  switch (tab) {
    case "answered":
      return listAnswered(query);
    case "flagged":
      return Promise.resolve([]);
    case "waiting":
    case "unanswered":
    case "mine":
      return listWaiting(query, {
        isUnanswered: tab === "unanswered",
        claimedBy: tab === "mine" ? actor.participantId : null,
      });
  }
}

function entryOf(row: QueuedThread, readerId: string, now: Date): QueueEntry {
  const { id, title, replyCount, since, claimedBy, claimerName } = row;
  return {
    id,
    title,
    about: aboutShort(row),
    replyCount,
    seconds: secondsBetween(since, now),
    claim:
      claimedBy === null
        ? null
        : claimedBy === readerId
          ? { kind: "mine" }
          : { kind: "other", name: claimerName ?? "Somebody" },
  };
}

function choiceOf(
  { questionId, questionTitle, choiceKey, count }: QueueAbout,
  isOfOldest: boolean,
): QueueChoice {
  const what = choiceKey === null ? "" : `, choice ${choiceKey.toUpperCase()}`;
  return {
    value: aboutText(questionId, choiceKey),
    words: `${questionTitle ?? questionId}${what} (${String(count)}${isOfOldest ? " of the oldest 1,000" : ""})`,
  };
}

const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, (to.getTime() - from.getTime()) / 1000);
