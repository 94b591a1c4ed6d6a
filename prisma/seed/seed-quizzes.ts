import { keysThatCount, markingKey } from "@/lib/quiz/derive-key";
import type {
  Choice,
  Question,
  QuizDefinition,
  VariantDefinition,
} from "@/lib/quiz/schema-question";
import type { Prisma, PrismaClient } from "@/prisma/client/client";
import { contentHash } from "@/lib/quiz/content-hash";

/** What is seeded, and the engine's word on which choices are true. */
export interface Bank {
  readonly quizzes: readonly QuizDefinition[];
  /** Keys of the choices that are true by their claims on these numbers, in the order shown. */
  readonly deriveKey: (question: Question, variant: VariantDefinition) => readonly Choice["key"][];
}

/**
 * Brings the stored quizzes to what the bank says, as often as one likes. A question whose content
 * changed gets a new version beside the old one, which past attempts still point at; where nothing
 * changed it takes two queries and derives nothing. Versions that belong to a course are not the
 * bank's: a course that has corrected a key goes on with its own version, whatever the bank says now.
 */
export async function seedQuizzes(prisma: PrismaClient, bank: Bank): Promise<void> {
  const hashed = new Map(
    bank.quizzes
      .flatMap(({ questions }) => questions)
      .map((question) => [question.id, { question, hash: contentHash(question) }]),
  );
  const current = await currentHashes(prisma);
  const changed = [...hashed.values()].filter(
    ({ question, hash }) => current.get(question.id) !== hash,
  );
  const listed = (await storedListing(prisma)) === contentHash(listingOf(bank.quizzes));
  if (changed.length === 0 && listed) return;
  // The keys take a moment to derive: that is done before the transaction, which is then short.
  const versions = changed.map((entry) => ({
    ...entry,
    variants: variantRows(bank, entry.question),
  }));
  await prisma.$transaction(
    async (transaction) => {
      for (const { question } of hashed.values()) await storeQuestion(transaction, question);
      for (const version of versions) await storeVersion(transaction, version);
      await storeListing(transaction, bank.quizzes);
    },
    { timeout: 60_000 },
  );
}

async function currentHashes(prisma: PrismaClient): Promise<ReadonlyMap<string, string>> {
  const rows = await prisma.questionVersion.findMany({
    where: { isCurrent: true, courseId: null },
    select: { questionId: true, hash: true },
  });
  return new Map(rows.map(({ questionId, hash }) => [questionId, hash]));
}

/** Which quizzes there are and what they ask, in order: what `storeListing` stores. */
const listingOf = (quizzes: readonly QuizDefinition[]) =>
  quizzes.map(({ slug, title, kind, questions }) => ({
    slug,
    title,
    kind,
    questions: questions.map(({ id }) => id),
  }));

async function storedListing(prisma: PrismaClient): Promise<string> {
  const rows = await prisma.quiz.findMany({
    where: { questions: { some: {} } },
    orderBy: { position: "asc" },
    select: {
      slug: true,
      title: true,
      kind: true,
      questions: { orderBy: { position: "asc" }, select: { questionId: true } },
    },
  });
  return contentHash(
    rows.map(({ questions, ...quiz }) => ({
      ...quiz,
      questions: questions.map(({ questionId }) => questionId),
    })),
  );
}

function variantRows(bank: Bank, question: Question) {
  return question.variants.map((variant, index) => {
    const derivedKey = bank.deriveKey(question, variant);
    return {
      position: index + 1,
      name: variant.name,
      parameters: { ...variant.parameters },
      derivedKey: [...derivedKey],
      markingKey: [...markingKey(question, derivedKey)],
    };
  });
}

type Transaction = Prisma.TransactionClient;

async function storeQuestion(prisma: Transaction, question: Question): Promise<void> {
  const { id, title, family } = question;
  await prisma.question.upsert({
    where: { id },
    create: { id, title, family },
    update: { title, family },
    select: { id: true },
  });
}

async function storeVersion(
  prisma: Transaction,
  version: {
    readonly question: Question;
    readonly hash: string;
    readonly variants: ReturnType<typeof variantRows>;
  },
): Promise<void> {
  const { question, hash, variants } = version;
  await prisma.questionVersion.updateMany({
    where: { questionId: question.id, isCurrent: true, courseId: null },
    data: { isCurrent: false },
  });
  // Content that comes back is the version that it was.
  const { count } = await prisma.questionVersion.updateMany({
    where: { hash, courseId: null },
    data: { isCurrent: true },
  });
  if (count > 0) return;
  await prisma.questionVersion.create({
    data: {
      questionId: question.id,
      hash,
      content: jsonOf(question),
      kind: question.kind,
      rule: question.rule,
      choiceKeys: question.choices.map(({ key }) => key),
      eitherKeys: [...keysThatCount(question, "either")],
      voidedKeys: [...keysThatCount(question, "void")],
      variants: { create: variants },
    },
    select: { id: true },
  });
}

/** A question is plain data; the type of Prisma's JSON asks for mutable copies. */
const jsonOf = (question: Question): Prisma.InputJsonObject => structuredClone(question);

async function storeListing(
  prisma: Transaction,
  quizzes: readonly QuizDefinition[],
): Promise<void> {
  // A quiz that left the bank keeps its row for the attempts at it, and is listed no more.
  await prisma.quizQuestion.deleteMany();
  for (const [index, { slug, title, kind }] of quizzes.entries()) {
    const data = { title, kind, position: index + 1 };
    await prisma.quiz.upsert({
      where: { slug },
      create: { slug, ...data },
      update: data,
      select: { slug: true },
    });
  }
  await prisma.quizQuestion.createMany({
    data: quizzes.flatMap(({ slug, questions }) =>
      questions.map(({ id }, index) => ({
        quizSlug: slug,
        questionId: id,
        position: index + 1,
      })),
    ),
  });
}
