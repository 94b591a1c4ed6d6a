import { discussionPath } from "@/lib/discussion/discussion-paths";
import { MOST_SEARCHED, type SearchFilter } from "@/lib/discussion/search-query";

/** The field in which a course's discussion is searched. */
export function SearchForm({
  courseSlug,
  text = "",
  filter = "all",
}: {
  readonly courseSlug: string;
  readonly text?: string;
  /** Stays as it is when other words are searched for. */
  readonly filter?: SearchFilter;
}) {
  return (
    <form className="search" role="search" action={`${discussionPath(courseSlug)}/search`}>
      <label className="sr" htmlFor="discussion-search">
        Search the discussion
      </label>
      <input
        id="discussion-search"
        className="input"
        type="search"
        name="q"
        maxLength={MOST_SEARCHED}
        defaultValue={text}
      />
      {filter !== "all" && <input type="hidden" name="show" value={filter} />}
      <button className="btn">Search</button>
    </form>
  );
}
