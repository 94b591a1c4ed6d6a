import { describe, expect, it } from "vitest";
import { actionInWords, afterLine, auditQuerySchema } from "./audit-page";

describe("what an address asks of the audit log", () => {
  it("goes on behind the line that it names", () => {
    const line = {
      at: new Date("2026-11-26T10:20:30.123Z"),
      id: "01939000-0000-7000-8000-000000000001",
    };
    const query = auditQuerySchema.parse({
      action: "account.signed-in",
      person: " ada ",
      after: afterLine(line),
    });
    expect(query).toEqual({ action: "account.signed-in", person: "ada", after: line });
  });

  it("is nothing where it is malformed", () => {
    for (const strange of ["", "x", "__proto__", "toString", "2026_2027", ["a", "b"], 7]) {
      const query = auditQuerySchema.parse({ action: strange, after: strange, person: null });
      expect(query).toEqual({ action: null, person: null, after: null });
    }
    expect(auditQuerySchema.parse({ person: "  " }).person).toBeNull();
    expect(auditQuerySchema.parse({ person: "ada\0" }).person).toBeNull();
  });

  it("calls an action by its own name where it has no other", () => {
    expect(actionInWords("account.signed-in")).toBe("signed in");
    expect(actionInWords("a.later-one")).toBe("a.later-one");
    expect(actionInWords("toString")).toBe("toString");
  });
});
