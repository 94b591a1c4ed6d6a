import { afterEach, expect, it, vi } from "vitest";
import { runChecks } from "./run-checks";

const check = (name: string, args: string) => ({ name, script: "typescript/bin/tsc", args });

afterEach(() => {
  vi.restoreAllMocks();
});

it("says that all is well where no check fails", async () => {
  const print = vi.spyOn(console, "log").mockReturnValue();
  expect(await runChecks([check("One", "--version"), check("Two", "--version")], 2)).toBe(true);
  const lines = print.mock.calls.flat().join("\n");
  expect(lines).toMatch(/One: done/);
  expect(lines).toMatch(/Two: done/);
});

it("does the others too where one fails, prints what that one found, and says that one failed", async () => {
  const print = vi.spyOn(console, "log").mockReturnValue();
  const checks = [check("Bad", "--noSuchOption"), check("Good", "--version")];
  expect(await runChecks(checks, 1)).toBe(false);
  const lines = print.mock.calls.flat().join("\n");
  expect(lines).toContain("noSuchOption");
  expect(lines).toMatch(/Bad: FAILED[\s\S]*Good: done/);
});
