import { auditQuerySchema } from "@/lib/identity/audit-page";
import { exportAccount } from "@/lib/identity/service/export-account";
import { listAudit } from "@/lib/identity/service/list-audit";
import { exportFigures } from "@/lib/analytics/service/export-figures";
import { exportMisconceptions } from "@/lib/analytics/service/export-misconceptions";
import { exportReport } from "@/lib/analytics/service/export-report";
import { getImports } from "@/lib/analytics/service/get-import";
import { getMisconceptions } from "@/lib/analytics/service/get-misconceptions";
import { getStuck } from "@/lib/analytics/service/get-stuck";
import { listReports } from "@/lib/analytics/service/list-reports";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { exportMemberships } from "@/lib/courses/service/export-memberships";
import { getCoursePage } from "@/lib/courses/service/get-course-page";
import { getMyCourses } from "@/lib/courses/service/get-my-courses";
import { getRosters } from "@/lib/courses/service/get-roster";
import { getInvitations } from "@/lib/courses/service/invitations";
import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { QUEUE_START } from "@/lib/discussion/desk/queue-cursor";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { getCourseFeed } from "@/lib/discussion/service/course-feed";
import { nextWaiting } from "@/lib/discussion/service/desk/answer-from-desk";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getPane } from "@/lib/discussion/service/desk/get-pane";
import { getEditablePost } from "@/lib/discussion/service/edit-post";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { exportImages } from "@/lib/discussion/service/export-images";
import { findMentionable } from "@/lib/discussion/service/find-mentionable";
import { getChoiceTalk } from "@/lib/discussion/service/get-choice-talk";
import { getNewThread } from "@/lib/discussion/service/get-composer";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { getHistory } from "@/lib/discussion/service/get-history";
import { getImage } from "@/lib/discussion/service/get-image";
import { getLatestThreads } from "@/lib/discussion/service/get-latest-threads";
import { getNoteForm } from "@/lib/discussion/service/get-note-form";
import { getNotes } from "@/lib/discussion/service/get-notes";
import { getQuestionTalk } from "@/lib/discussion/service/get-question-talk";
import { getBranch, getThread } from "@/lib/discussion/service/get-thread";
import { getInbox, inboxLink } from "@/lib/discussion/service/inbox";
import { getMailPage } from "@/lib/discussion/service/mail-choice";
import { getBans } from "@/lib/discussion/service/moderation/bans";
import { findFlaggable } from "@/lib/discussion/service/moderation/flag";
import { getFlagged } from "@/lib/discussion/service/moderation/get-flagged";
import {
  getPostModeration,
  getThreadModeration,
} from "@/lib/discussion/service/moderation/get-moderation";
import { getOwnFeed, makeFeed } from "@/lib/discussion/service/own-feed";
import { previewText } from "@/lib/discussion/service/preview-text";
import { findRevealable, findRevealableNote } from "@/lib/discussion/service/reveal-author";
import { search } from "@/lib/discussion/service/search";
import type { Member } from "@/lib/identity/actor";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";

/** Somebody who asks for all of it, and what there is to ask for. */
export interface Asking {
  readonly actor: Member;
  readonly course: { readonly id: string; readonly slug: string };
  readonly threads: readonly string[];
  readonly posts: readonly string[];
  readonly notes: readonly string[];
  readonly image: string;
  readonly question: string;
  readonly choice: string;
  /** An answer of the actor's own to that question, handed in. */
  readonly answered: { readonly attemptId: string; readonly position: number };
}

type Read = (asking: Asking) => Promise<unknown>;

const CLIENT = "192.0.2.1";
const WORDS = ["marmalade", "less", "Quirina", "Zyzzogeton", "anonymous", "slip"];

const ofThreads =
  (read: (actor: Member, id: string, asking: Asking) => Promise<unknown>): Read =>
  (asking) =>
    Promise.all(asking.threads.map((id) => read(asking.actor, id, asking)));

const ofPosts =
  (read: (actor: Member, id: string) => Promise<unknown>): Read =>
  ({ actor, posts }) =>
    Promise.all(posts.map((id) => read(actor, id)));

const orders = (read: (order: "oldest" | "newest" | "votes") => Promise<unknown>) =>
  Promise.all((["oldest", "newest", "votes"] as const).map(read));

const source = ({ question }: Asking): string => `quiz-${question}`;
const about = ({ question, choice, answered }: Asking): Readonly<Record<string, string>> => ({
  question,
  choice,
  attempt: answered.attemptId,
  position: String(answered.position),
});

/** What is asked of each service that says something of people or of what they wrote, by its name. */
export const READS: Readonly<Record<string, Read>> = {
  "analytics.exportFigures": (asking) =>
    exportFigures(asking.actor, asking.course.slug, source(asking), {
      attempts: "all",
      groups: {},
      table: null,
    }),
  "analytics.exportMisconceptions": ({ actor, course }) =>
    exportMisconceptions(actor, course.slug, "json"),
  "analytics.exportReport": (asking) =>
    exportReport(asking.actor, asking.course.slug, source(asking), {
      format: "json",
      names: false,
    }),
  "analytics.getImports": ({ actor, course }) => getImports(actor, course.slug),
  "analytics.getMisconceptions": ({ actor, course }) => getMisconceptions(actor, course.slug),
  "analytics.getStuck": ({ actor, course }) =>
    getStuck(actor, course.slug, undefined, { now: () => new Date(Date.now() + 9 * 86_400_000) }),
  "analytics.listReports": ({ actor, course }) => listReports(actor, course.slug),
  "analytics.openItemReport": (asking) =>
    openItemReport(asking.actor, asking.course.slug, source(asking), asking.question, "all"),
  "analytics.openReport": (asking) =>
    openReport(asking.actor, asking.course.slug, source(asking), "all"),
  "courses.exportMemberships": ({ actor }) => exportMemberships(actor),
  "courses.getCoursePage": ({ actor, course }) => getCoursePage(actor, course.slug),
  "courses.getInvitations": ({ actor, course }) => getInvitations(actor, course.slug),
  "courses.getMyCourses": ({ actor }) => getMyCourses(actor),
  "courses.getRosters": ({ actor, course }) => getRosters(actor, course.slug),
  "discussion.alreadyAsked": ({ actor, course }) =>
    Promise.all(
      ["Why is the marmalade", "Quirina Zyzzogeton"].map((title) =>
        alreadyAsked(actor, course.slug, { title }),
      ),
    ),
  "discussion.exportDiscussion": ({ actor }) => exportDiscussion(actor),
  "discussion.exportImages": ({ actor }) => exportImages(actor),
  "discussion.findFlaggable": ofPosts(findFlaggable),
  "discussion.findMentionable": ({ actor, course }) =>
    findMentionable(actor, course.slug, "mentor"),
  "discussion.findRevealable": ofPosts(findRevealable),
  "discussion.findRevealableNote": ({ actor, course, notes }) =>
    Promise.all(notes.map((id) => findRevealableNote(actor, course.slug, id))),
  "discussion.getBans": ({ actor, course }) => getBans(actor, course.slug),
  "discussion.getBranch": ({ actor, posts }) =>
    orders((order) =>
      Promise.all(posts.map((id) => getBranch(actor, id, { order, after: undefined }))),
    ),
  "discussion.getChoiceTalk": async ({ actor, answered, choice }) => {
    const outcome = await getReviewItem(actor, answered.attemptId, answered.position);
    return outcome.kind === "review" ? getChoiceTalk(actor, outcome.item, choice) : null;
  },
  "discussion.getCourseFeed": async ({ actor, course }) => {
    const secret = (await makeFeed(actor, course.slug))?.split("/").at(-1) ?? "";
    return getCourseFeed(course.slug, secret, CLIENT);
  },
  "discussion.getDesk": ({ actor, course }) =>
    Promise.all(
      ["waiting", "unanswered", "mine", "flagged", "answered"].map((show) =>
        getDesk(actor, course.slug, readDeskQuery({ show, about: "", after: "" })),
      ),
    ),
  "discussion.getDiscussion": (asking) =>
    Promise.all(
      [
        ...["", "newest", "votes"].map((order) => ({ order })),
        ...["open", "answered", "mine", "followed"].map((show) => ({ show })),
        { question: asking.question },
        { question: asking.question, choice: asking.choice },
      ].map((query) =>
        getDiscussion(
          asking.actor,
          asking.course.slug,
          readDiscussionQuery({
            show: "",
            order: "",
            question: "",
            choice: "",
            after: "",
            ...query,
          }),
        ),
      ),
    ),
  "discussion.getEditablePost": ofPosts(getEditablePost),
  "discussion.getFlagged": ({ actor, course }) => getFlagged(actor, course.slug),
  "discussion.getHistory": ofPosts(getHistory),
  "discussion.getImage": ({ actor, image }) => getImage(actor, image),
  "discussion.getInbox": ({ actor }) => getInbox(actor, undefined),
  "discussion.getLatestThreads": ({ actor, course }) => getLatestThreads(actor, course, 10),
  "discussion.getMailPage": ({ actor, course }) => getMailPage(actor, course.slug),
  "discussion.getNewThread": (asking) =>
    getNewThread(asking.actor, asking.course.slug, about(asking)),
  "discussion.getNoteForm": (asking) =>
    getNoteForm(asking.actor, asking.course.slug, about(asking)),
  "discussion.getNotes": ({ actor, course }) => getNotes(actor, course.slug, ""),
  "discussion.getOwnFeed": ({ actor, course }) => getOwnFeed(actor, course.slug),
  "discussion.getPane": ofThreads((actor, id, { course }) =>
    getPane(actor, id, course.id, new Date()),
  ),
  "discussion.getPostModeration": ofPosts(getPostModeration),
  "discussion.getQuestionTalk": ({ actor, course, question }) =>
    getQuestionTalk(actor, course.slug, question),
  "discussion.getThread": ({ actor, threads }) =>
    orders((order) =>
      Promise.all(threads.map((id) => getThread(actor, id, { order, after: undefined }))),
    ),
  "discussion.getThreadModeration": ofThreads((actor, id) =>
    getThreadModeration(actor, id, "marmalade"),
  ),
  "discussion.inboxLink": ({ actor }) => inboxLink(actor),
  "discussion.nextWaiting": ({ actor, course }) =>
    nextWaiting(actor, course.slug, { tab: "waiting", question: null, choice: null }, QUEUE_START),
  "discussion.previewText": ({ actor, threads: [thread = ""], posts: [parent = ""] }) =>
    previewText(actor, { place: { thread, parent }, text: "Less marmalade: 0.1 + 0.2 = 0.3" }),
  "discussion.search": ({ actor, course }) =>
    Promise.all(
      WORDS.flatMap((q) =>
        [course.slug, null].map((where) => search(actor, where, readSearchQuery({ q }), CLIENT)),
      ),
    ),
  "identity.exportAccount": ({ actor }) => exportAccount(actor),
  "identity.listAudit": ({ actor }) => listAudit(actor, auditQuerySchema.parse({})),
};
