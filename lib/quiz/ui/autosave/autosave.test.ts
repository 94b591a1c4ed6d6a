import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../schema";
import { autosave, type Autosave, type AutosaveEvent } from "./autosave";

const ticks = (...choices: string[]) => ({ choices, certainty: null, guess: null });
const a = ticks("a");
const b = ticks("b");

const after = (events: readonly AutosaveEvent[], from: Autosave = { kind: "idle", revision: 0 }) =>
  events.reduce(autosave, from);

const change = (draft: typeof a): AutosaveEvent => ({ kind: "changed", draft });
const send: AutosaveEvent = { kind: "send" };
const saved = (revision: number): AutosaveEvent => ({
  kind: "replied",
  reply: { kind: "saved", revision },
});
const offline: AutosaveEvent = {
  kind: "replied",
  reply: { kind: "unreachable", why: "offline" },
};
const conflict = (stored: typeof a, revision: number): AutosaveEvent => ({
  kind: "replied",
  reply: { kind: "conflict", stored, revision },
});

describe("autosave", () => {
  it("goes from a change over waiting and sending to saved", () => {
    expect(after([change(a)]).kind).toBe("waiting");
    expect(after([change(a), send]).kind).toBe("sending");
    expect(after([change(a), send, saved(1)])).toEqual({ kind: "saved", revision: 1 });
  });

  it("sends what changed on the way after what was on its way, from the new revision", () => {
    const state = after([change(a), send, change(b), saved(1)]);
    expect(state).toEqual({ kind: "waiting", revision: 1, draft: b, unacknowledged: [] });
  });

  it("is saved when a change on the way was taken back before the reply", () => {
    expect(after([change(a), send, change(b), change(a), saved(1)]).kind).toBe("saved");
  });

  it("keeps the draft while the server is out of reach, and sends it again", () => {
    const kept = after([change(a), send, offline]);
    expect(kept).toEqual({
      kind: "kept",
      why: "offline",
      revision: 0,
      draft: a,
      unacknowledged: [a],
    });
    expect(after([send, saved(1)], kept)).toEqual({ kind: "saved", revision: 1 });
  });

  it("does not call its own save, whose reply got lost, somebody else's", () => {
    const state = after([change(a), send, offline, change(b), send, conflict(a, 1)]);
    expect(state).toEqual({ kind: "waiting", revision: 1, draft: b, unacknowledged: [] });
  });

  it("shows both answers when another tab saved a different one", () => {
    expect(after([change(a), send, conflict(b, 3)])).toEqual({
      kind: "conflict",
      revision: 3,
      draft: a,
      stored: b,
    });
  });

  it("shows both answers when handing in finds a newer one, whatever it was doing", () => {
    const found = { kind: "found", draft: a, stored: b, revision: 3 } as const;
    const asked = { kind: "conflict", revision: 3, draft: a, stored: b };
    expect(after([found])).toEqual(asked);
    expect(after([change(a), found])).toEqual(asked);
    expect(after([change(a), send, saved(1), found])).toEqual(asked);
  });

  it("goes on from its own save when handing in finds that one, and asks nothing", () => {
    const found = { kind: "found", draft: b, stored: a, revision: 1 } as const;
    const own = { kind: "waiting", revision: 1, draft: b, unacknowledged: [] };
    expect(after([change(a), send, change(b), found])).toEqual(own);
    expect(after([change(a), send, offline, change(b), found])).toEqual(own);
  });

  it("sends mine from the other's revision when I keep mine", () => {
    const state = after([change(a), send, conflict(b, 3), { kind: "keep-mine" }]);
    expect(state).toEqual({ kind: "waiting", revision: 3, draft: a, unacknowledged: [] });
  });

  it("is saved under the other's revision when I take theirs", () => {
    const state = after([change(a), send, conflict(b, 3), { kind: "take-theirs" }]);
    expect(state).toEqual({ kind: "saved", revision: 3 });
  });

  it("sends nothing while a conflict waits for a choice", () => {
    const state = after([change(a), send, conflict(b, 3), change(ticks("c")), send]);
    expect(state.kind).toBe("conflict");
  });

  it("keeps showing the draft when it is refused, and does not send it again", () => {
    const refused: AutosaveEvent = {
      kind: "replied",
      reply: { kind: "refused", why: "submitted" },
    };
    const state = after([change(a), send, refused, send]);
    expect(state).toEqual({ kind: "refused", why: "submitted", revision: 0, draft: a });
  });

  it("never forgets the newest answer before the server has it or the learner gives it up", () => {
    const answer = fc.constantFrom(a, b, ticks("c"), ticks());
    const event = fc.oneof(
      answer.map(change),
      fc.constant(send),
      fc.constant(offline),
      fc.record({ stored: answer, revision: fc.nat(9) }).map((c) => conflict(c.stored, c.revision)),
      fc.nat(9).map(saved),
      fc.constant<AutosaveEvent>({ kind: "keep-mine" }),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let state: Autosave = { kind: "idle", revision: 0 };
        let newest: Answer | null = null;
        for (const next of events) {
          state = autosave(state, next);
          if (next.kind === "changed") newest = next.draft;
          if (state.kind === "saved") newest = null;
          if (newest !== null) expect("draft" in state && state.draft).toEqual(newest);
        }
      }),
    );
  });
});
