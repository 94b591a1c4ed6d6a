import { describe, expect, it } from "vitest";
import { rational } from "@/lib/arithmetic/rational";
import type { Scenario } from "@/lib/loss/scenario";
import { lossShares } from "./loss-shares";

const half = rational(1n, 2n);
const group = (name: string, tenths: bigint) => ({
  name,
  brightness: rational(tenths, 10n),
  share: half,
  spread: rational(0n, 1n),
});
const at = (tenths: bigint): Scenario => ({
  groups: [group("bright", 9n), group("dark", 3n)],
  output: { kind: "fixed", at: rational(tenths, 10n) },
  scale: rational(1n, 1n),
});

describe("the shares beside a question", () => {
  it("are the darker group's, exact: 0.5/0.6 of L1 and 0.25/0.26 of L2 at 0.8", () => {
    expect(lossShares(at(8n))).toMatchObject([
      { loss: "L1", group: "dark", text: "5/6 ≈ 0.833", greys: [0.3, 0.9] },
      { loss: "L2", group: "dark", text: "25/26 ≈ 0.962" },
    ]);
    expect(lossShares(at(8n))[1]?.share).toBeCloseTo(25 / 26, 12);
  });

  it("are none without a prediction, or with another number of groups", () => {
    expect(lossShares({ ...at(8n), output: { kind: "shared" } })).toEqual([]);
    expect(lossShares({ ...at(8n), groups: [group("only", 3n)] })).toEqual([]);
    expect(lossShares({ ...at(8n), groups: [] })).toEqual([]);
  });

  it("are none where nothing is lost, so that there is nothing to share", () => {
    const same = { ...at(3n), groups: [group("one", 3n), group("other", 3n)] };
    expect(lossShares(same)).toEqual([]);
  });
});
