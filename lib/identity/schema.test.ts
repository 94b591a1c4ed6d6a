import { expect, it } from "vitest";
import { passkeyNameSchema } from "./schema";

it("takes any name for a passkey that a person would type, and none that PostgreSQL cannot keep", () => {
  expect(passkeyNameSchema.parse(" Ada's key, 2 ")).toBe("Ada's key, 2");
  for (const name of ["", "  ", "key\0", "key\nkey", "key\u202Eyek", "k".repeat(61)]) {
    expect(passkeyNameSchema.safeParse(name).success).toBe(false);
  }
});
