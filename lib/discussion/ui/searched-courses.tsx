import { searchPath } from "@/lib/discussion/discussion-paths";
import type { SearchPage } from "@/lib/discussion/search-page";
import { type SearchQuery, searchText } from "@/lib/discussion/search-query";

/** The ways from a search of one course to all, and from one of all to each. */
export function SearchedCourses({
  page: { course, courses },
  query,
}: {
  readonly page: Pick<SearchPage, "course" | "courses">;
  readonly query: SearchQuery;
}) {
  if (courses.length < 2) return null;
  const at = (slug: string | null): string =>
    searchPath(slug) + searchText({ ...query, after: "" });
  if (course !== null) {
    return (
      <p className="ui">
        Only this course is searched. <a href={at(null)}>Search all courses</a>
      </p>
    );
  }
  return (
    <details className="more">
      <summary>Search only one of {String(courses.length)} courses</summary>
      <ul className="narrow ui">
        {courses.map(({ slug, title }) => (
          <li key={slug}>
            <a href={at(slug)}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
