import { authorInWords } from "@/lib/discussion/author";
import { discussionPath, newThreadPath } from "@/lib/discussion/discussion-paths";
import type { Stretch } from "@/lib/discussion/marked-text";
import type { FoundPost, SearchPage } from "@/lib/discussion/search-page";
import { type SearchFilter, type SearchQuery, searchText } from "@/lib/discussion/search-query";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { Moment } from "@/lib/identity/ui/moment";
import { Callout } from "@/lib/ui/callout";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { waitWords } from "@/lib/ui/wait-words";
import { SearchForm } from "./search-form";
import { StateWords } from "./state-words";

/** What a search of a course's discussion found. */
export function Found({ page, query }: { readonly page: SearchPage; readonly query: SearchQuery }) {
  const { course, found, next, instead, stretch, waitSeconds } = page;
  const path = `${discussionPath(course.slug)}/search`;
  return (
    <>
      <Row
        kind="lead"
        label={<a href={discussionPath(course.slug)}>{course.title}</a>}
        note={
          <p>
            All words count, in any form. <code>&quot;two&nbsp;words&quot;</code> finds them side by
            side, <code>or</code> either, and <code>-word</code> what is without it.
          </p>
        }
      >
        <h1>
          {query.text === "" ? (
            "Search the discussion"
          ) : (
            <>
              “<bdi>{query.text}</bdi>” in the discussion
            </>
          )}
        </h1>
        <SearchForm courseSlug={course.slug} text={query.text} filter={query.filter} />
      </Row>
      {query.text !== "" && (
        <Row label="Found">
          <Filters path={path} query={query} isSignedIn={page.isSignedIn} />
          {instead !== null && (
            <p className="ui">
              Nothing has these words as they were typed. This is what has “<bdi>{instead}</bdi>”.
            </p>
          )}
          {stretch !== null && (
            <p className="ui">
              Very many posts have these words. These are the best of{" "}
              {stretch === "newest" ? "the newest 1,000 threads" : "1,000 older threads"}
              {next === null ? "." : "; the pages behind go on to older ones."}
            </p>
          )}
          {waitSeconds !== null ? (
            <Callout tone="depends">
              <p>
                Those were many searches in a short time. Nothing was lost: your words stand in the
                field above. Search again in {waitWords(waitSeconds)}.
              </p>
            </Callout>
          ) : found.length === 0 && next !== null ? (
            <p className="ui">Nothing in these threads. Older ones are on the next page.</p>
          ) : found.length === 0 ? (
            <Empty words={emptyWords(query)}>
              <p className="actions">
                <LinkButton href={newThreadPath(course.slug)}>
                  {page.isSignedIn ? "Ask a question" : "Sign in and ask"}
                </LinkButton>
              </p>
            </Empty>
          ) : (
            <ul className="list">
              {found.map((post) => (
                <li key={post.path}>
                  <Post post={post} />
                </li>
              ))}
            </ul>
          )}
          <ListPages
            first={query.after === "" ? null : path + searchText({ ...query, after: "" })}
            next={next === null ? null : path + searchText({ ...query, after: next })}
          />
        </Row>
      )}
    </>
  );
}

const emptyWords = ({ filter, after }: SearchQuery): string => {
  if (after !== "") return "Nothing more has these words.";
  return filter === "all"
    ? "Nothing here has all of these words. Try fewer, or ask."
    : "Nothing like that has all of these words.";
};

function Post({ post }: { readonly post: FoundPost }) {
  return (
    <a className="item" href={post.path}>
      <b>
        <bdi>
          <Marked stretches={post.title} />
        </bdi>
      </b>
      <span className="excerpt">
        <bdi>
          <Marked stretches={post.excerpt} />
          {endsItself(post.excerpt) ? "" : " …"}
        </bdi>
      </span>
      <span className="meta">
        <StateWords of={post.state} />
        {post.isHidden && <span>hidden</span>}
        {post.about !== null && <span>{post.about}</span>}
        <span>
          {post.isReply ? "a reply by " : "by "}
          <bdi>{authorInWords(post.author)}</bdi>
        </span>
        <span>
          <Moment of={post.at} />
        </span>
      </span>
    </a>
  );
}

/** Whether an excerpt ends where a sentence does. */
const endsItself = (excerpt: readonly Stretch[]): boolean =>
  /[.?!…]$/u.test(excerpt.at(-1)?.text ?? ".");

/** A text in which what was searched for is marked. */
function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isMarked }, place) =>
    isMarked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
  );
}

const FILTERS: readonly {
  readonly filter: SearchFilter;
  readonly words: string;
  readonly isOwn?: true;
}[] = [
  { filter: "all", words: "All" },
  { filter: "answered", words: "In answered threads" },
  { filter: "mine", words: "Written by me", isOwn: true },
];

function Filters({
  path,
  query,
  isSignedIn,
}: {
  readonly path: string;
  readonly query: SearchQuery;
  readonly isSignedIn: boolean;
}) {
  return (
    <nav className="tabs" aria-label="Which posts">
      {FILTERS.filter(({ isOwn }) => isSignedIn || isOwn !== true).map(({ filter, words }) => (
        <a
          key={filter}
          href={path + searchText({ ...query, filter, after: "" })}
          aria-current={query.filter === filter ? "page" : undefined}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}
