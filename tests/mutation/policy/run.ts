import { z } from "zod";
import { buildPages } from "@/lib/commands/build-pages";
import { runCommand } from "@/lib/commands/run-command";
import { temporaryFolder } from "@/lib/commands/temporary-folder";
import { onStage } from "@/tests/policy/on-stage";
import { type Case, casesOf, type Play, runCase } from "@/tests/policy/run-case";
import type { Served } from "@/tests/policy/served";
import { POLICY_TABLE } from "@/tests/policy/table/table";
import { type Mutant, plantedMutants } from "./plant-mutants";
import { KNOWN_SURVIVORS } from "./survivors";

const metRow = z.object({ number: z.int() });

/** Run in the copy that plantMutants() made: takes away one check at a time, and plays the table. */
await runCommand(async () => {
  await buildPages();
  return temporaryFolder((folder) =>
    onStage(
      { RESIDUAL_DATA: folder },
      (play) => judge(play, plantedMutants()),
      "tests/mutation/policy/served-mutants.ts",
    ),
  );
});

async function judge(play: Play, mutants: readonly Mutant[]) {
  const meets = new Map<number, Case[]>();
  for (const one of casesOf(POLICY_TABLE)) {
    await takeAway(play.served, 0);
    const wrong = await runCase(one, play);
    if (wrong !== "") return `Without any mutant the table does not hold: ${wrong}`;
    for (const number of await takeAway(play.served, 0)) {
      meets.set(number, [...(meets.get(number) ?? []), one]);
    }
  }
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    const cases = meets.get(mutant.number) ?? [];
    const noticed = await firstMismatch(play, mutant, cases);
    if (noticed === undefined) survivors.push(mutant);
    const verdict = noticed ?? `SURVIVED ${String(cases.length)} cases that meet it`;
    console.log(`${mutant.place}  ${mutant.text}\n  ${verdict}`);
  }
  return conclude(mutants, survivors);
}

async function firstMismatch(
  play: Play,
  { number }: Mutant,
  cases: readonly Case[],
): Promise<string | undefined> {
  await takeAway(play.served, number);
  try {
    for (const one of cases) {
      const wrong = await runCase(one, play);
      if (wrong !== "") return `noticed: ${wrong}`;
    }
    return undefined;
  } finally {
    await takeAway(play.served, 0);
    await play.kept.restore();
  }
}

async function takeAway({ order }: Served, gone: number): Promise<readonly number[]> {
  return z
    .array(metRow)
    .parse(await order({ gone }))
    .map(({ number }) => number);
}

function conclude(mutants: readonly Mutant[], survivors: readonly Mutant[]): string | undefined {
  const noticed = mutants.length - survivors.length;
  console.log(`\n${String(mutants.length)} checks taken away, ${String(noticed)} noticed.`);
  const unknown = survivors.filter((mutant) => {
    const reason = KNOWN_SURVIVORS.find(
      ({ file, text }) => mutant.place.startsWith(`${file}:`) && mutant.text.includes(text),
    )?.because;
    console.log(`Not noticed: ${mutant.place} ${mutant.text}: ${reason ?? "not explained"}`);
    return reason === undefined;
  });
  return unknown.length === 0 ? undefined : "The policy table does not notice all checks.";
}
