import type { OpenScenario } from "./open-scenario";
import type { Group, Scenario } from "./scenario";

/** The scenario when it leaves nothing open, otherwise null. */
export function closedScenario(open: OpenScenario): Scenario | null {
  const { groups, output, scale, free = [] } = open;
  const closed = groups.flatMap(({ brightness, share, ...rest }): Group[] =>
    brightness && share ? [{ ...rest, brightness, share }] : [],
  );
  if (!output || free.length > 0 || closed.length < groups.length) return null;
  return { groups: closed, output, scale };
}
