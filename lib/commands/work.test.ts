import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "work-"));
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const scenario = {
  groups: [
    { name: "dark", brightness: "0.3", share: "0.8", spread: "0" },
    { name: "bright", brightness: "0.9", share: "0.2" },
  ],
  output: { kind: "fixed", at: "0.4" },
};

function file(name: string, content: string): string {
  const full = path.join(folder, name);
  fs.writeFileSync(full, content);
  return full;
}

/** The command itself, without the second that npm takes to start it. */
function run(options: readonly string[], input = "") {
  const command = ["lib/commands/run.js", "work", ...options];
  return finished(spawnSync(process.execPath, command, { input, encoding: "utf8" }));
}

function finished({ status, stdout, stderr }: SpawnSyncReturns<string>) {
  return { status, stdout, stderr };
}

const answerSchema = z.strictObject({
  id: z.union([z.string(), z.number()]).nullable(),
  verdict: z.string().nullable(),
  basis: z.enum(["computed", "proved", "searched"]).optional(),
  cases: z.number().optional(),
  note: z.string().optional(),
  value: z
    .strictObject({
      exact: z.string().nullable(),
      decimal: z.string(),
      approximate: z.boolean(),
    })
    .optional(),
  steps: z.array(z.strictObject({ latex: z.string(), speech: z.string(), text: z.string() })),
  problems: z
    .array(z.strictObject({ message: z.string(), start: z.number(), end: z.number() }))
    .optional(),
});

function batch(lines: readonly string[], options: readonly string[] = []) {
  const { status, stdout } = run(["--json", ...options], lines.join("\n"));
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => answerSchema.parse(JSON.parse(line)));
}

describe("a single expression", () => {
  test("is worked out line by line under a scenario, with the verdict last", () => {
    const assume = file("scenario.json", JSON.stringify(scenario));
    const { status, stdout } = run(["share(L2, bright) > share(L1, bright)", "--assume", assume]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toBe("  share(L2, bright)");
    expect(lines).toContain("    = 25/29   (divide)");
    expect(lines).toContain("    > 5/9   (this holds)");
    expect(lines.at(-1)).toBe("Verdict: always");
  });

  test("goes through npm as the README says", () => {
    const command = ["run", "--silent", "work", "--", "0.8^2 = 0.64"];
    const { status, stdout } = finished(spawnSync("npm", command, { encoding: "utf8" }));
    expect(status).toBe(0);
    expect(stdout.trimEnd().endsWith("Verdict: exact")).toBe(true);
  });

  test("has a value without a scenario", () => {
    expect(run(["1/3 + 1/6"]).stdout.trimEnd().split("\n").at(-1)).toBe("Value: 0.5");
  });

  test("that cannot be worked out shows where, and the command has still worked", () => {
    const { status, stdout } = run(["1 + nobody"]);
    expect(status).toBe(0);
    expect(stdout).toContain("1 + nobody\n    ^^^^^^ “nobody” has no value here");
  });

  test("says of open assumptions where it holds and where it does not", () => {
    const { groups } = scenario;
    const assume = file("open.json", JSON.stringify({ groups }));
    const { stdout } = run(["pull(L2, bright) > 0.5", "--assume", assume]);
    expect(stdout).toMatch(
      /^It holds with dark 0\.3 \(share 0\.8\), bright 0\.9 \(share 0\.2\), pred/mu,
    );
    expect(stdout).toMatch(/^It fails with /mu);
    expect(stdout.trimEnd().endsWith("Verdict: depends")).toBe(true);
  });
});

describe("a usage or a file that cannot be used", () => {
  test.each([
    ["nothing to work out", [], /^Usage:/u],
    ["two expressions", ["1", "2"], /^Usage:/u],
    ["an unknown option", ["1", "--loud"], /^Usage:/u],
    ["no such file", ["1", "--assume", "nowhere.json"], /nowhere\.json cannot be read/u],
    ["a file that is not JSON", ["1", "--assume", file("bad.json", "{")], /is not JSON/u],
    [
      "a scenario that makes no sense",
      [
        "1",
        "--assume",
        file("sum.json", JSON.stringify({ groups: [{ name: "a", share: "0.5" }] })),
      ],
      /The shares must sum to 1; these sum to 0\.5\./u,
    ],
  ])("%s: one clear sentence and a non-zero exit", (_, options, sentence) => {
    const { status, stdout, stderr } = run(options);
    expect(status).not.toBe(0);
    expect(stdout).toBe("");
    expect(stderr).toMatch(sentence);
  });
});

describe("a batch", () => {
  test("answers every line in order, whatever is on it", () => {
    const answers = batch([
      JSON.stringify({ id: "a", text: "(0.9 - 0.1)^2 = 0.64" }),
      "",
      "this is not JSON",
      JSON.stringify({ id: 2 }),
      JSON.stringify([1, 2]),
      JSON.stringify({ id: "b", text: "1/3" }),
      JSON.stringify({ id: "c", text: "y_{pred} = 0.8" }),
      JSON.stringify({ id: "d", text: "2 + nobody = 3" }),
      JSON.stringify({ id: "e", text: "sqrt(2)" }),
      JSON.stringify({ id: "f", text: "0.1 < 0.2" }),
      JSON.stringify({ id: "g", text: "9".repeat(5000) }),
      `{"id":"h","text":"${"1+".repeat(60_000)}1"}`,
      JSON.stringify({ id: "i", text: "((((" }),
      JSON.stringify({ text: "1/0" }),
    ]);
    expect(answers.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["a", "exact"],
      [null, null],
      [2, null],
      [null, null],
      ["b", null],
      ["c", "not a check"],
      ["d", "cannot check"],
      ["e", null],
      ["f", "always"],
      ["g", null],
      [null, null],
      ["i", null],
      [null, null],
    ]);
    const [exact, notJson, , , third, , free, root, , long, huge, open, zero] = answers;
    expect(exact?.value).toEqual({ exact: "16/25", decimal: "0.64", approximate: false });
    expect(exact?.steps[0]?.speech).toBe("open 0.9 minus 0.1 close squared equals 0.8 squared");
    expect(notJson?.problems).toEqual([{ message: "this line is not JSON", start: 0, end: 16 }]);
    expect(third?.value).toEqual({ exact: "1/3", decimal: "0.333", approximate: true });
    expect(free?.problems).toEqual([{ message: "“nobody” has no value here", start: 4, end: 10 }]);
    expect(root?.value).toEqual({ exact: null, decimal: "1.41", approximate: true });
    for (const answer of [long, huge, open, zero]) expect(answer?.problems).toHaveLength(1);
  });

  test("gives each stated equality its verdict in words", () => {
    const texts = ["1/3 = 0.33", "2/3 = 0.66", "0.4*3 = 1", "0.8^2 = 0.6400000000000001"];
    const answers = batch(texts.map((text, id) => JSON.stringify({ id, text })));
    expect(answers.map(({ verdict }) => verdict)).toEqual([
      "rounded",
      "truncated",
      "unsupported precision",
      "wrong",
    ]);
  });

  test("says how each verdict was found, and where the sides meet that no case shows", () => {
    const { groups } = scenario;
    const ask = (text: string, assume: unknown) => JSON.stringify({ id: 1, text, assume });
    const answers = batch([
      ask("share(L2, bright) > share(L1, bright)", scenario),
      ask("share(L2, farther) ≥ share(L1, farther)", { groups }),
      ask("share(Huber(0.1), farther) ≥ share(L1, farther)", { groups }),
      ask("share(L2, bright) ≠ 0.123", { groups }),
    ]);
    expect(answers.map(({ verdict, basis, cases }) => [verdict, basis, cases])).toEqual([
      ["always", "computed", undefined],
      ["always", "proved", undefined],
      ["always", "searched", 43],
      ["depends", "proved", undefined],
    ]);
    expect(answers[3]?.note).toMatch(
      /^It fails where the two sides meet, near .+ ≈ 0\.\d+\. No exact/u,
    );
    const { stdout } = run([
      "share(L2, bright) = 0.123",
      "--assume",
      file("meet.json", JSON.stringify({ groups })),
    ]);
    expect(stdout).toMatch(/^It fails with /mu);
    expect(stdout).toMatch(/^It holds where the two sides meet, near /mu);
    expect(stdout.trimEnd().endsWith("Verdict: depends")).toBe(true);
  });

  test("takes assumptions from the line, or else from the file", () => {
    const tie = { ...scenario, groups: scenario.groups.map((each) => ({ ...each, share: "1/2" })) };
    const odd = { groups: [{ name: "dark", brightness: 2, share: 1 }] };
    const answers = batch(
      [
        JSON.stringify({ id: 1, text: "share(L2, bright) = 25/29" }),
        JSON.stringify({ id: 2, text: "best(L1)", assume: tie }),
        JSON.stringify({ id: 3, text: "best(L1) = 0.3", assume: tie }),
        JSON.stringify({ id: 4, text: "best(L1)", assume: odd }),
        JSON.stringify({ id: 5, text: "best(L1)", assume: { groups: 3 } }),
        JSON.stringify({ id: 6, text: "share(L2, nobody)", assume: null }),
        JSON.stringify({
          id: 7,
          text: "best(L1)",
          assume: { groups: [{ name: "a", share: "x" }] },
        }),
      ],
      ["--assume", file("default.json", JSON.stringify(scenario))],
    );
    expect(answers.map(({ verdict }) => verdict)).toEqual([
      "always",
      null,
      "undetermined",
      null,
      null,
      null,
      null,
    ]);
    expect(answers[1]?.value).toEqual({
      exact: "[0.3, 0.9]",
      decimal: "[0.3, 0.9]",
      approximate: false,
    });
    expect(answers[3]?.problems?.[0]?.message).toBe(
      "The brightness of “dark” must lie from 0 to 1; the scale multiplies it.",
    );
    expect(answers[4]?.problems?.[0]?.message).toMatch(/^In the scenario, at groups: /u);
    expect(answers[5]?.problems?.[0]).toMatchObject({ start: 0, end: 17 });
    expect(answers[6]?.problems?.[0]?.message).toBe(
      "In the scenario, at groups.0.share: “x” is not an exact number.",
    );
  });

  test("whose every worked step can be fed back and holds", () => {
    const texts = [
      "share(L2, bright) > share(L1, bright)",
      "gap(Huber(0.1))",
      "error(Lp(3), bright)",
    ];
    const options = ["--assume", file("again.json", JSON.stringify(scenario))];
    const steps = batch(
      texts.map((text, id) => JSON.stringify({ id, text })),
      options,
    ).flatMap((answer) => answer.steps.map(({ text }) => text));
    expect(steps.length).toBeGreaterThan(20);
    const again = batch(
      steps.map((text, id) => JSON.stringify({ id, text })),
      options,
    );
    for (const { verdict } of again) expect(["exact", "always"]).toContain(verdict);
  });
});
