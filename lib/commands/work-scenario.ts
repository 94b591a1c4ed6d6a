import { z } from "zod";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Rational } from "@/lib/arithmetic/rational";
import { ONE, ZERO } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { makeOpenScenario, type MadeScenario } from "@/lib/loss/make-scenario";
import type { OpenScenario } from "@/lib/loss/open-scenario";

/** A number as text or as JSON has it: "0.3", "1/3", 0.3. It is taken as it is written. */
const number = z
  .union([z.string().max(200), z.number().transform(String)])
  .transform((text, context): Rational => {
    const { statement } = read(text);
    const isPlain = statement?.kind === "chain" && statement.links.length === 0;
    const value = isPlain ? evaluate(statement.first).value : undefined;
    if (value?.kind === "exact") return value.value;
    context.addIssue({ code: "custom", message: `“${text}” is not an exact number` });
    return z.NEVER;
  });

const group = z
  .strictObject({
    name: z.string().max(40),
    brightness: number.optional(),
    share: number.optional(),
    spread: number.optional(),
    outlier: z.boolean().optional(),
  })
  .transform(({ name, brightness, share, spread, outlier }) => ({
    name,
    brightness: brightness ?? null,
    share: share ?? null,
    spread: spread ?? ZERO,
    outlier: outlier ?? false,
  }));

const output = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), at: number }),
  z.strictObject({ kind: z.literal("shared") }),
  z.strictObject({ kind: z.literal("flipped"), q: number }),
  z.strictObject({ kind: z.literal("noisy"), tau: number }),
  z.strictObject({ kind: z.literal("known") }),
]);

const scenario = z
  .strictObject({
    groups: z.array(group).min(1).max(6),
    output: output.optional(),
    scale: number.optional(),
    free: z.array(z.strictObject({ name: z.string(), low: number, high: number })).optional(),
  })
  .transform(({ groups, output: kind, scale, free }): OpenScenario => ({
    groups,
    output: kind ?? null,
    scale: scale ?? ONE,
    free: free ?? [],
  }));

/**
 * A scenario from JSON. What it leaves out (an output, a share, a brightness) is an open assumption.
 * What is wrong with it comes back in plain sentences.
 */
export function readScenario(json: unknown): MadeScenario<OpenScenario> {
  const parsed = scenario.safeParse(json);
  if (parsed.success) return makeOpenScenario(parsed.data);
  const [first = "This is not a scenario.", ...rest] = parsed.error.issues.map(
    ({ path, message }) =>
      `In the scenario${path.length > 0 ? `, at ${path.join(".")}` : ""}: ${message}.`,
  );
  return { problems: [first, ...rest] };
}
