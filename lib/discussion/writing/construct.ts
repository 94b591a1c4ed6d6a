import type { Data } from "unified";
// Brings the type of the parser's extensions.
import type {} from "remark-parse";

declare module "micromark-util-types" {
  /** The parts of a formula, which remark-math turns into a node. */
  interface TokenTypeMap {
    mathText: "mathText";
    mathTextData: "mathTextData";
    mathTextSequence: "mathTextSequence";
  }
}

type Extensions = NonNullable<Data["micromarkExtensions"]>;
type ConstructRecord = NonNullable<Extensions[number]["text"]>;

/** How the Markdown parser is told of one sign. */
export type Construct = Extract<ConstructRecord[string], { readonly tokenize: unknown }>;
/** A character, the end of a line (below 0) or of the text (null). */
export type Code = Parameters<ReturnType<Construct["tokenize"]>>[0];
