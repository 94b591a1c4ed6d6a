import { discussionPath, newThreadPath, searchPath } from "@/lib/discussion/discussion-paths";
import type { SearchPage } from "@/lib/discussion/search-page";
import { type SearchFilter, type SearchQuery, searchText } from "@/lib/discussion/search-query";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { Callout } from "@/lib/ui/callout";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { waitWords } from "@/lib/ui/wait-words";
import { FoundNotes } from "./found-notes";
import { FoundPost } from "./found-post";
import { SearchForm } from "./search-form";
import { SearchedCourses } from "./searched-courses";

/** What a search of a course's discussion found, or of all discussions. */
export function Found({ page, query }: { readonly page: SearchPage; readonly query: SearchQuery }) {
  const { course, stretch, next, instead, unanswered } = page;
  const path = searchPath(course?.slug ?? null);
  const place = course === null ? "all discussions" : "the discussion";
  return (
    <>
      <Row
        kind="lead"
        label={
          course === null ? "All courses" : <a href={discussionPath(course.slug)}>{course.title}</a>
        }
        note={
          <p>
            All words count, in any form. <code>&quot;two&nbsp;words&quot;</code> finds them side by
            side, <code>or</code> either, and <code>-word</code> what is without it.
          </p>
        }
      >
        <h1>
          {query.text === "" ? (
            `Search ${place}`
          ) : (
            <>
              “<bdi>{query.text}</bdi>” in {place}
            </>
          )}
        </h1>
        <SearchForm courseSlug={course?.slug ?? null} query={query} />
        <SearchedCourses page={page} query={query} />
      </Row>
      <FoundNotes page={page} />
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
          <FoundPosts page={page} query={query} />
          {unanswered !== null && (
            <p className="small">
              Threads about questions that you have not answered in their course yet are{" "}
              {unanswered === "left-out"
                ? "left out: they may give the answers away. "
                : "among what is searched. "}
              <a href={path + searchText({ ...query, isAnyway: !query.isAnyway, after: "" })}>
                {unanswered === "left-out" ? "Search them too" : "Leave them out"}
              </a>
            </p>
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

function FoundPosts({ page, query }: { readonly page: SearchPage; readonly query: SearchQuery }) {
  const { course, found, notes, next, waitSeconds, isSignedIn } = page;
  if (waitSeconds !== null) {
    return (
      <Callout tone="depends">
        <p>
          Those were many searches in a short time. Nothing was lost: your words stand in the field
          above. Search again in {waitWords(waitSeconds)}.
        </p>
      </Callout>
    );
  }
  if (found.length > 0) {
    return (
      <ul className="list">
        {found.map((post) => (
          <li key={post.path}>
            <FoundPost post={post} isCourseNamed={course === null} />
          </li>
        ))}
      </ul>
    );
  }
  if (next !== null) {
    return <p className="ui">Nothing in these threads. Older ones are on the next page.</p>;
  }
  if (notes.length > 0) return <p className="ui">No post that is searched has these words.</p>;
  return (
    <Empty words={emptyWords(query)}>
      <p className="actions">
        {course === null ? (
          <LinkButton href="/discuss">Go to the discussion</LinkButton>
        ) : (
          <LinkButton href={newThreadPath(course.slug)}>
            {isSignedIn ? "Ask a question" : "Sign in and ask"}
          </LinkButton>
        )}
      </p>
    </Empty>
  );
}

const emptyWords = ({ filter, after }: SearchQuery): string => {
  if (after !== "") return "Nothing more has these words.";
  return filter === "all"
    ? "Nothing here has all of these words. Try fewer, or ask."
    : "Nothing like that has all of these words.";
};

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
