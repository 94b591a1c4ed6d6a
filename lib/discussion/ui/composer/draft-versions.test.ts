import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftVersions, dropVersion, keepVersion, newestVersion } from "./draft-versions";
import { parseVersions } from "./kept-versions";

const version = (slot: string, text: string, at: number) => ({ slot, fields: { text }, at });

describe("the versions of a draft", () => {
  it("are one a page: what it types replaces what it typed", () => {
    const first = keepVersion([], version("a", "one", 1), null, "x");
    const second = keepVersion(first.versions, version("a", "two", 2), { text: "one" }, "x");
    expect(second).toEqual({ slot: "a", versions: [version("a", "two", 2)] });
  });

  it("are two when another page wrote into the slot meanwhile; the newest comes first", () => {
    const theirs = [version("a", "theirs", 5)];
    const outcome = keepVersion(theirs, version("a", "mine", 6), { text: "before" }, "b");
    expect(outcome.slot).toBe("b");
    expect(newestVersion(outcome.versions)?.fields).toEqual({ text: "mine" });
    expect(outcome.versions).toContainEqual(version("a", "theirs", 5));
  });

  it("lose nothing that another page typed last, in whatever order pages write", () => {
    const step = fc.record({ page: fc.constantFrom(0, 1, 2), text: fc.string() });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let stored: DraftVersions = [];
        // All three opened the same draft, and share its slot to begin with.
        const pages: { slot: string; seen: { readonly text: string } | null }[] = [0, 1, 2].map(
          () => ({ slot: "s", seen: null }),
        );
        const last = new Map<number, string>();
        for (const [at, { page, text }] of steps.entries()) {
          const own = pages[page];
          if (own === undefined) continue;
          const outcome = keepVersion(stored, version(own.slot, text, at), own.seen, `p${page}`);
          stored = outcome.versions;
          Object.assign(own, { slot: outcome.slot, seen: { text } });
          last.set(page, text);
        }
        const texts = stored.map(({ fields }) => fields["text"]);
        for (const text of last.values()) expect(texts).toContain(text);
      }),
    );
  });

  it("go with what the server took, and leave what differs", () => {
    const all = [version("a", "sent", 3), version("b", "sent", 2), version("c", "other", 1)];
    expect(dropVersion(all, version("a", "sent", 3))).toEqual([version("c", "other", 1)]);
  });

  it("are read from storage as far as they are versions", () => {
    const sent = { id: "1", fields: { text: "b" } };
    const good = { ...version("a", "b", 1), sent };
    const kept = JSON.stringify([
      good,
      null,
      3,
      { slot: 1 },
      { ...good, sent: 4, fields: { text: 5 } },
    ]);
    expect(parseVersions(kept)).toEqual([good, { slot: "a", fields: {}, at: 1 }]);
    expect(parseVersions(null)).toEqual([]);
    expect(parseVersions("{}")).toEqual([]);
  });
});
