/** The types that the bank is written in, inferred from the schema that reads stored versions. */
export type {
  Choice,
  Claim,
  ExpressionText,
  Figure,
  Guess,
  Question,
  QuizDefinition,
  Refutation,
  ScenarioTemplate,
  Template,
  VariantDefinition,
  Verdict,
} from "../schema-question";
