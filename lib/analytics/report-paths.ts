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
    /** The answers behind it, as a file. */
    answers: (source: string, format: "csv" | "json") => `${reports}/${source}/export.${format}`,
    /** A table of its figures, as CSV. */
    figures: (source: string, table: string) => `${reports}/${source}/figures/${table}.csv`,
    /** All of its figures, as JSON. */
    allFigures: (source: string) => `${reports}/${source}/figures.json`,
    /** Misconceptions over all quizzes, as a file. */
    misconceptions: (format: "csv" | "json") => `${reports}/misconceptions.${format}`,
    /** What a report says of one question. */
    item: (source: string, item: string) =>
      `${reports}/${source}/items/${encodeURIComponent(item)}`,
  } as const;
};
