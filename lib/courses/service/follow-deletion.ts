import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Transaction } from "@/lib/platform/transaction";
import { coursesOnlyHers, leaveAll } from "../store/leave-all";

/** A course keeps an instructor, also where its only one wants her account deleted. */
export async function objectForCourses(
  userId: string,
  transaction: Transaction,
): Promise<string | null> {
  const titles = await coursesOnlyHers(transaction, userId);
  if (titles.length === 0) return null;
  const named = new Intl.ListFormat("en-GB").format(titles.map((title) => `“${title}”`));
  return `You are the only instructor of ${named}. Make another member instructor there, or ask an administrator to; then you can go.`;
}

/** Whoever deletes her account leaves her courses, and her invitations end. */
export const leaveCourses = (
  userId: string,
  transaction: Transaction,
  clock = systemClock,
): Promise<void> => leaveAll(transaction, userId, clock.now());
