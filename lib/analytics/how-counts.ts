import type { ReportedItem } from "./reported-item";

/** How an option counts, in words: by the key, or as a correction has it. */
export function howCounts(
  { eitherKeys, voidedKeys }: Pick<ReportedItem, "eitherKeys" | "voidedKeys">,
  right: readonly string[],
  option: string,
): "either counts" | "false" | "not counted" | "true" {
  if (voidedKeys.includes(option)) return "not counted";
  if (eitherKeys.includes(option)) return "either counts";
  return right.includes(option) ? "true" : "false";
}
