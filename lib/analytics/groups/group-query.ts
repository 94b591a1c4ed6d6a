import type { Groups } from "@/lib/statistics/dif/differential-functioning";

/** What stands behind the address of a page that compares these groups; nothing where it compares none. */
export function groupQuery(pair: Pick<Groups, "reference" | "focal"> | null | undefined): string {
  if (!pair) return "";
  const { reference, focal } = pair;
  return `?${new URLSearchParams({ reference, focal }).toString()}`;
}
