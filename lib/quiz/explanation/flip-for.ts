import type { Decision } from "@/lib/loss/decision";
import type { Choice } from "../schema-question";
import type { World } from "../world";
import type { FlipWords } from "./flip-words";

export function flipFor(
  _choice: Choice,
  _world: World,
  _decision: Extract<Decision, { readonly kind: "decided" }>,
): FlipWords | null {
  return null;
}
