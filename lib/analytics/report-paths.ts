/** The pages of a course's reports. */
export const reportPaths = (slug: string) => {
  const reports = `/courses/${slug}/reports`;
  return {
    reports,
    imports: `${reports}/import`,
    /** A report, by its source. */
    report: (source: string) => `${reports}/${source}`,
    item: (source: string, item: string) => `${reports}/${source}/items/${encodeURIComponent(item)}`,
  } as const;
};
