import "server-only";
import { createHash } from "node:crypto";
import { Feed } from "feed";
import type { Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { env } from "@/lib/platform/env";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { authorInWords, shownAuthor } from "../author";
import { discussionPath, postPath, threadPath } from "../discussion-paths";
import { hashFeedSecret } from "../feed-secret";
import { type FeedEntry, type FeedRow, findFeed, listFeedEntries } from "../store/feeds";
import { htmlInFeed, textInFeed } from "../writing/feed-text";
import { renderTexts } from "./render-posts";

/** What is at a feed's address. */
export type FeedOutcome =
  | { readonly kind: "feed"; readonly xml: string; readonly etag: string; readonly changedAt: Date }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "not-found" };

/** How many posts a feed holds. */
const MOST = 50;
/** Readers ask every few minutes at most. */
const ASKED: Limit = { name: "feed", tries: 120, seconds: 3600 };
const GUESSED: Limit = { name: "feed-unknown", tries: 60, seconds: 3600 };

/**
 * A course's newest posts as an Atom feed (RFC 4287), for whoever the secret stands for. Her rights
 * are asked anew each time; where she has none any more there is no such feed.
 *
 * @param client the asker's address, by which guesses are counted.
 */
export async function getCourseFeed(
  slug: string,
  secret: string,
  client: string,
): Promise<FeedOutcome> {
  const hash = hashFeedSecret(secret);
  const found = await findFeed(hash);
  const verdict = found ? await countTry(ASKED, [hash]) : await countTry(GUESSED, [client]);
  if (verdict.kind === "wait") return verdict;
  if (found?.courseSlug !== slug) return { kind: "not-found" };
  const place = { courseId: found.courseId, isOpen: found.isOpen };
  if (!can(holderOf(found), "course.view", place)) return { kind: "not-found" };
  const entries = await listFeedEntries(found.courseId, found.userId, MOST);
  const changedAt = entries
    .map(({ createdAt, editedAt }) => editedAt ?? createdAt)
    .reduce((latest, at) => (at > latest ? at : latest), new Date(0));
  const xml = await atomOf(found, entries, changedAt);
  const etag = `"${createHash("sha256").update(xml).digest("base64url")}"`;
  return { kind: "feed", xml, etag, changedAt };
}

/** Whose feed it is, as far as rights hang on it; there is no session. */
const holderOf = ({ userId, courseId, role, isAdministrator, isDemo }: FeedRow): Member => ({
  kind: "member",
  participantId: userId,
  name: "",
  email: "",
  isAdministrator,
  isDemo,
  memberships: role === null ? [] : [{ courseId, role }],
  sessionId: "",
  chosenCourseId: null,
});

async function atomOf(
  { courseId, courseSlug, courseTitle }: FeedRow,
  entries: readonly FeedEntry[],
  updated: Date,
): Promise<string> {
  const { siteUrl } = env();
  const link = siteUrl + discussionPath(courseSlug);
  const feed = new Feed({
    id: `urn:uuid:${courseId}`,
    title: `Discussion of ${courseTitle}`,
    link,
    updated,
    generator: "Residual",
    copyright: "",
  });
  const html = await renderTexts(entries, { courseId, scenario: null });
  for (const entry of entries) {
    const { id, number, title, threadId, createdAt, editedAt } = entry;
    feed.addItem({
      id: `urn:uuid:${id}`,
      // The library says of titles that they are HTML, and sets texts into CDATA as they are.
      title: textInFeed(number === 1 ? title : `Re: ${title}`),
      link: siteUrl + (number === 1 ? threadPath(threadId) : postPath(id)),
      author: [{ name: authorInWords(shownAuthor(entry)) }],
      published: createdAt,
      date: editedAt ?? createdAt,
      content: htmlInFeed(absolute(html.get(id) ?? "", siteUrl)),
    });
  }
  return feed.atom1();
}

/** Addresses within the site mean nothing in a feed reader. */
const absolute = (html: string, siteUrl: string): string =>
  html.replaceAll(/ (href|src)="\/(?!\/)/gu, ` $1="${siteUrl}/`);
