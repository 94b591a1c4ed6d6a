import { coursePaths } from "@/lib/courses/course-paths";

/** The pages of a course's reports. */
export const reportPaths = (slug: string) => {
  const { reports } = coursePaths(slug);
  return {
    reports,
    imports: `${reports}/import`,
    /** Learners who seem stuck, by name. */
    stuck: `${reports}/stuck`,
    /** A report, by its source. */
    report: (source: string) => `${reports}/${source}`,
    /** What a report says of one question. */
    item: (source: string, item: string) =>
      `${reports}/${source}/items/${encodeURIComponent(item)}`,
  } as const;
};
