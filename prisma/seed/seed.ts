import { OPEN_COURSE } from "@/lib/courses/open-course";
import { FIRST_THREADS } from "@/lib/discussion/first-threads/first-threads";
import { plainOf } from "@/lib/discussion/service/render-posts";
import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { deriveKey } from "@/lib/quiz/derive-key";
import type { PrismaClient } from "@/prisma/client/client";
import { seedFirstThreads } from "./seed-first-threads";
import { seedQuizzes } from "./seed-quizzes";

/**
 * Brings the stored course to what the question bank says, and its first threads where they are not
 * there yet; does nothing where it is that already.
 */
export async function seed(prisma: PrismaClient): Promise<void> {
  await seedQuizzes(prisma, { quizzes: QUIZZES, deriveKey });
  await seedFirstThreads(prisma, { courseId: OPEN_COURSE.id, threads: FIRST_THREADS, plainOf });
}
