import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { deriveKey } from "@/lib/quiz/derive-key";
import type { PrismaClient } from "@/prisma/client/client";
import { seedQuizzes } from "./seed-quizzes";

/** Brings the stored course to what the question bank says; does nothing where it is that already. */
export async function seed(prisma: PrismaClient): Promise<void> {
  await seedQuizzes(prisma, { quizzes: QUIZZES, deriveKey });
}
