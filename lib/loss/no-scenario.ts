import { ONE } from "@/lib/arithmetic/rational";
import type { Scenario } from "./scenario";

/** Nothing is assumed: only the words that need no scenario have a meaning. */
export const NO_SCENARIO: Scenario = { groups: [], output: { kind: "shared" }, scale: ONE };
