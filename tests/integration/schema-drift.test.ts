import { expect, it } from "vitest";
import { migrationDrift } from "@/lib/platform/drift";

it("the migrations say what prisma/schema.prisma says", async () => {
  expect(await migrationDrift()).toBe("");
});
