import type { FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { number } from "../build";
import { readGroup } from "../group-position";
import type { Setting } from "../setting";
import { word } from "./word";

/** `brightness(g)`, `spread(g)` and `heads(g)`: what the scenario says of a group. */
export function assumptionWords(setting: Setting): readonly FunctionDefinition[] {
  return [
    word("brightness", [1, 1], ([group]) => {
      const { name, brightness } = readGroup(group, setting);
      return { to: brightness, because: `the brightness of ${name}, as assumed` };
    }),
    word("spread", [1, 1], ([group]) => {
      const { name, spread } = readGroup(group, setting);
      return { to: number(spread), because: `the spread inside ${name}, as assumed` };
    }),
    word("heads", [1, 1], ([group]) => {
      const { name, share } = readGroup(group, setting);
      return { to: share, because: `the share of ${name} in the data, as assumed` };
    }),
  ];
}
