import type { ColumnSetting, Separator } from "./import-settings";
import { splitOptions, splitTicks } from "./read-answer";

/** The right options as the key of a column says them, as they are spelled there. */
export const readRight = (
  { kind, key }: Pick<ColumnSetting, "kind" | "key">,
  separator: Separator,
): readonly string[] =>
  kind === "several" && !key.includes("|") ? splitTicks(key, separator) : splitOptions(key);
