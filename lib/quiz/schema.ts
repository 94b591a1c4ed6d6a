import { z } from "zod";

/** Names of the rules by which ticks become a mark. */
export const scoringRuleSchema = z.enum([
  "all-or-nothing",
  "net-correct",
  "coverage",
  "each-answer",
  "halves",
  "penalty",
]);

/** Ids in addresses. What does not fit names nothing: the page is not found. */
export const attemptIdSchema = z.uuid();

/** The position of a question in an attempt, as in its address: from 1, without leading zeros. */
export const positionSchema = z
  .string()
  .regex(/^[1-9]\d{0,2}$/u)
  .transform(Number);

export const quizSlugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u);

/** The key of one choice. Whether the question has it is decided against the stored version. */
export const choiceKeySchema = z.string().regex(/^[a-z]$/u);

const choicesSchema = z
  .array(choiceKeySchema)
  .max(26)
  .refine((keys) => new Set(keys).size === keys.length, { error: "a choice is named twice" })
  .readonly();

export const certaintySchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);

/** The quick prediction, on the slider from 0 to 1. */
const guessValueSchema = z.number().min(0).max(1);

const answerShape = {
  choices: choicesSchema,
  certainty: certaintySchema.nullable().default(null),
  guess: guessValueSchema.nullable().default(null),
};

/** What a learner answers to one question. */
export const answerSchema = z.strictObject(answerShape).readonly();
export type Answer = z.infer<typeof answerSchema>;

/** Counts saves; 0 says that nothing was saved when the page was made. */
export const revisionSchema = z.int().min(0).max(2_147_483_646);

/** Body of the autosave: the answer and the revision that it was made from. */
export const saveBodySchema = z
  .strictObject({ ...answerShape, revision: revisionSchema })
  .readonly();
export type SaveBody = z.infer<typeof saveBodySchema>;

/** What the buttons under a question ask for: to hand it in, or only to keep it for later. */
export const intentSchema = z.enum(["submit", "skip"]);

/** Body of a submission, whichever way it was sent. */
export const submissionSchema = z
  .strictObject({
    ...answerShape,
    revision: revisionSchema.exactOptional(),
    intent: intentSchema.default("submit"),
  })
  .readonly();
export type Submission = z.infer<typeof submissionSchema>;
