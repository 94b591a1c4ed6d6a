import type { ItemReport } from "./item-report";

/**
 * The place, among the answers by each key, of those whose choices a page shows: what was asked for,
 * else those of the gravest finding about a choice, else the commonest.
 *
 * @param asked from 1, as an address has it
 */
export function shownPart({ parts, findings }: ItemReport, asked: number | undefined): number {
  if (asked !== undefined && asked <= parts.length) return asked - 1;
  return findings.find(({ part }) => part !== null)?.part ?? 0;
}
