import { z } from "zod";

declare global {
  /** Whether the check of this number is taken away; asked in its place. */
  var residualMutant: ((number: number) => boolean) | undefined;
}

const orderSchema = z.object({ id: z.int(), gone: z.int() });

let gone = 0;
const met = new Set<number>();

globalThis.residualMutant = (number) => {
  met.add(number);
  return number === gone;
};

/** Takes one check away, or with 0 none, and says which were met since the last time. */
process.on("message", (message) => {
  const order = orderSchema.safeParse(message);
  if (!order.success) return;
  gone = order.data.gone;
  process.send?.({ id: order.data.id, rows: [...met].map((number) => ({ number })) });
  met.clear();
});

await import("@/tests/policy/served-inside");
