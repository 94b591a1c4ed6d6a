import { z } from "zod";
import { scoringRuleSchema } from "./schema";

/**
 * What a question is made of. The bank is written in these types, and a stored question version is
 * parsed by these schemas, so that an old version stays readable or fails loudly.
 */

const text = z.string().min(1).max(2000);

/** Authored text with computed parts; the syntax is in `template`. */
export const templateSchema = text;
/** An expression over the variant's parameters and the vocabulary of lib/loss. */
export const expressionTextSchema = z.string().min(1).max(400);

const groupTemplateSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z]*$/u),
    brightness: expressionTextSchema,
    share: expressionTextSchema.exactOptional(),
    spread: expressionTextSchema.exactOptional(),
    /** Takes part in training, and is left out of `worst`, `gap` and `overall`: hot pixels. */
    outlier: z.boolean().exactOptional(),
  })
  .readonly();

const outputTemplateSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), at: expressionTextSchema }).readonly(),
  z.strictObject({ kind: z.literal("shared") }).readonly(),
  z.strictObject({ kind: z.literal("flipped"), q: expressionTextSchema }).readonly(),
  z.strictObject({ kind: z.literal("noisy"), tau: expressionTextSchema }).readonly(),
  z.strictObject({ kind: z.literal("known") }).readonly(),
]);

/**
 * A scenario of lib/loss as data; every number is an expression over the parameters. An output or a
 * share that is left out is an open assumption, on which a claim may depend.
 */
export const scenarioTemplateSchema = z
  .strictObject({
    groups: z.array(groupTemplateSchema).min(1).max(6).readonly(),
    output: outputTemplateSchema.exactOptional(),
    scale: expressionTextSchema.exactOptional(),
  })
  .readonly();

export const verdictSchema = z.enum(["always", "never", "depends", "undetermined"]);

export const claimSchema = z
  .strictObject({
    /** A comparison in the language: "share(L2, bright) > share(L1, bright)". */
    expression: expressionTextSchema,
    /** The choice is right exactly when the verdict on the expression is this. Usually "always". */
    says: verdictSchema,
    /** Replaces the question's scenario where the choice speaks of another or leaves more open. */
    scenario: scenarioTemplateSchema.exactOptional(),
  })
  .readonly();

/** Refutation in three sentences: what many think, why it is plausible, what fails. */
export const refutationSchema = z
  .strictObject({
    belief: templateSchema,
    plausible: templateSchema,
    fails: templateSchema,
  })
  .readonly();

/** What a distractor targets. The ids are stable: statistics are kept by them. */
export const misconceptionSchema = z.enum([
  "smaller-number-less-punishment",
  "comparing-across-units",
  "magnifies-only-above-one",
  "l1-makes-losses-equal",
  "brightness-matters",
  "dark-always-further",
  "mean-is-midpoint",
  "l1-is-balanced",
  "l2-equalises",
  "mixture-best-of-both",
  "every-loss-chases-outliers",
  "l1-abandons-minority",
  "l1-optimum-unique",
  "variance-moves-mean",
  "parity-always-possible",
  "scale-matters-under-adam",
  "l2-always-distorts",
]);

export const choiceSchema = z
  .strictObject({
    /** In the order shown. */
    key: z.enum(["a", "b", "c", "d", "e", "f"]),
    text: templateSchema,
    claim: claimSchema,
    /** Which of the three questions the choice is about. */
    about: z.enum(["number", "share", "optimum"]),
    /** What a wrong decision on this choice shows; every choice that can be wrong has one. */
    misconception: misconceptionSchema.exactOptional(),
    /** Why the verdict is what it is, on these numbers; shown beside the verdict. */
    because: templateSchema,
    refutation: refutationSchema,
    /** The principle in one sentence, shown after the contrasting pair. */
    principle: templateSchema,
    /** At most one question to the learner about her own reasoning: "why 64, not 8?" */
    prompt: templateSchema.exactOptional(),
    /** The key as published, where it is contested. Absent: the derived key marks. */
    published: z.boolean().exactOptional(),
    /** By a correction: whatever was done with the choice is right, or it does not count at all. */
    counts: z.enum(["either", "void"]).exactOptional(),
  })
  .readonly();

/** One vetted set of numbers: decimal literals by parameter name. */
export const variantDefinitionSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]*$/u),
    parameters: z
      .record(z.string().regex(/^[a-z][a-z_]*$/u), z.string().regex(/^-?\d+(\.\d+)?$/u))
      .readonly(),
  })
  .readonly();

/** What other numbers must satisfy for the texts to make sense, and the sentence if they do not. */
export const limitSchema = z
  .strictObject({
    /** A comparison over the parameters alone: "a < b". */
    holds: expressionTextSchema,
    otherwise: z.string().min(1).max(200),
  })
  .readonly();

/** A quick prediction before the reveal, on a slider; skippable and never marked. */
export const guessSchema = z
  .strictObject({
    prompt: templateSchema,
    of: expressionTextSchema,
    low: templateSchema,
    high: templateSchema,
  })
  .readonly();

/** The figure to look at in the explanation. */
export const figureSchema = z.enum([
  "losses",
  "slopes",
  "best-output",
  "mixture",
  "shares",
  "training",
]);

const questionShape = z
  .strictObject({
    /** Stable id in kebab case. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
    family: z.string().min(1),
    /** Short title for lists and navigation: "Does L2 magnify?" It must not give the answer away. */
    title: text.max(40),
    kind: z.enum(["multiple", "single"]),
    rule: scoringRuleSchema,
    /** Paragraphs. */
    stem: z.array(templateSchema).min(1).max(3).readonly(),
    scenario: scenarioTemplateSchema,
    choices: z.array(choiceSchema).min(2).max(6).readonly(),
    guess: guessSchema.exactOptional(),
    figure: figureSchema,
    /** What a parameter is called in a form, where the scenario does not say: "Learning rate". */
    labels: z.record(z.string(), text.max(40)).readonly().exactOptional(),
    limits: z.array(limitSchema).readonly().exactOptional(),
    variants: z.array(variantDefinitionSchema).min(1).readonly(),
  })
  .readonly();

export const questionSchema = questionShape.check(({ value, issues }) => {
  const refuse = (message: string) => issues.push({ code: "custom", message, input: value });
  const expected = "abcdef".slice(0, value.choices.length);
  if (value.choices.map((choice) => choice.key).join("") !== expected)
    refuse(`choices must be keyed ${expected} in order`);
  const names = value.variants.map((variant) => Object.keys(variant.parameters).sort().join());
  if (new Set(names).size !== 1) refuse("every variant must have the same parameters");
});

export const quizDefinitionSchema = z
  .strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
    title: text,
    kind: z.enum(["course", "practice"]),
    questions: z.array(questionSchema).min(1).readonly(),
  })
  .readonly();

export type Template = z.infer<typeof templateSchema>;
export type ExpressionText = z.infer<typeof expressionTextSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type ScenarioTemplate = z.infer<typeof scenarioTemplateSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Refutation = z.infer<typeof refutationSchema>;
export type Misconception = z.infer<typeof misconceptionSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type VariantDefinition = z.infer<typeof variantDefinitionSchema>;
export type Limit = z.infer<typeof limitSchema>;
export type Guess = z.infer<typeof guessSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Question = z.infer<typeof questionSchema>;
export type QuizDefinition = z.infer<typeof quizDefinitionSchema>;
