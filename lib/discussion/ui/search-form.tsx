import { searchPath } from "@/lib/discussion/discussion-paths";
import { MOST_SEARCHED, type SearchQuery } from "@/lib/discussion/search-query";

/** The field in which discussions are searched. */
export function SearchForm({
  courseSlug,
  query,
}: {
  /** Null: every course that the reader may view. */
  readonly courseSlug: string | null;
  /** What was searched for; what it was narrowed to stays as it is when other words are. */
  readonly query?: SearchQuery;
}) {
  return (
    <form className="search" role="search" action={searchPath(courseSlug)}>
      <label className="sr" htmlFor="discussion-search">
        {courseSlug === null ? "Search all discussions" : "Search the discussion"}
      </label>
      <input
        id="discussion-search"
        className="input"
        type="search"
        name="q"
        maxLength={MOST_SEARCHED}
        defaultValue={query?.text}
      />
      {query !== undefined && query.filter !== "all" && (
        <input type="hidden" name="show" value={query.filter} />
      )}
      {query?.isAnyway === true && <input type="hidden" name="anyway" value="yes" />}
      <button className="btn">Search</button>
    </form>
  );
}
