const DAY = 24 * 60 * 60 * 1000;

/**
 * When a family is worth another variant: a day after the last one, because what comes back after a
 * night is kept better than what is repeated at once.
 */
export function practiceDue(lastSubmittedAt: Date, now: Date): "due" | "tomorrow" {
  return now.getTime() - lastSubmittedAt.getTime() >= DAY ? "due" : "tomorrow";
}

/** How many of the submissions, counted from the first given, earned the full mark in a row. */
export function correctInARow(latestFirst: readonly { readonly full: boolean }[]): number {
  const broken = latestFirst.findIndex(({ full }) => !full);
  return broken < 0 ? latestFirst.length : broken;
}
