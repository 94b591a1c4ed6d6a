import { expect } from "vitest";
import type { Database } from "@/lib/platform/database";
import { plansOf } from "./statement-plan";

/** That each statement of some work reads and sorts so many rows at the most, planned either way. */
export async function expectAtMost(
  database: Database,
  most: { readonly read: number; readonly sorted: number },
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  for (const { read, sorted, text } of await plansOf(database, work)) {
    const isBounded = read <= most.read && sorted <= most.sorted;
    expect([what, isBounded, isBounded ? "" : text]).toEqual([what, true, ""]);
  }
}
