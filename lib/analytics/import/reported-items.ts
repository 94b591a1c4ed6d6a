import { answeredPlace, type ReportedItem } from "../reported-item";
import type { ImportContent } from "./response-import";

/** The variant of an item from elsewhere, which has none. */
export const NO_VARIANT = "";

/** All answers of an import are to one version of each item. */
export const ONLY_VERSION = "1";

/** The items of an import as a report shows them: without a text, for only the options are known. */
export const reportedItems = ({ items }: ImportContent): readonly ReportedItem[] =>
  items.map(({ key, label, kind, options, right }) => ({
    key,
    title: label,
    kind: kind === "single" ? "single" : "multiple",
    stem: [],
    options: options.map((option) => ({
      key: option,
      text: [{ kind: "text", text: option }],
      misconception: null,
    })),
    right: new Map([[NO_VARIANT, right]]),
    answered: new Map([[answeredPlace(ONLY_VERSION, NO_VARIANT), right]]),
    eitherKeys: [],
    voidedKeys: [],
  }));
