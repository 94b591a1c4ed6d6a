import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { entriesInApp } from "@/tests/policy/entries-in-app";
import { fromAnotherSite } from "@/tests/policy/from-another-site";
import { onStage } from "@/tests/policy/on-stage";
import { casesOf, runCase } from "@/tests/policy/run-case";
import { POLICY_TABLE } from "@/tests/policy/table/table";

test("the policy table names every page, route and action of the product, and no other", () => {
  const entries = entriesInApp();
  // A search that finds nothing would find nothing missing.
  expect(entries.length).toBeGreaterThan(20);
  expect(entries).toContain("DO /sign-in signInAction");
  expect([...new Set(POLICY_TABLE.map(({ entry }) => entry))].sort()).toEqual(entries);
});

test("everybody gets at every way into the product what the policy table says; what is refused, or sent from another site, changes nothing", async () => {
  test.setTimeout(900_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-policy-"));
  try {
    const cases = casesOf(POLICY_TABLE);
    expect(cases.length).toBeGreaterThan(POLICY_TABLE.length * 4);
    const foreign = fromAnotherSite(POLICY_TABLE);
    expect(foreign.length).toBeGreaterThan(80);
    const mismatches = await onStage({ RESIDUAL_DATA: folder }, async (play) => {
      const sentences: string[] = [];
      for (const one of [...cases, ...foreign]) sentences.push(await runCase(one, play));
      return sentences.filter((sentence) => sentence !== "");
    });
    expect(mismatches).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
