import { describe, expect, it } from "vitest";
import type { NumberedEvent } from "./live-event";
import type { LiveHub } from "./live-hub";
import { liveStream } from "./live-stream";

const event = (number: number): NumberedEvent => ({ number, topic: "t", kind: "k", data: "{}" });

/** A hub in which the test says when the missed events have been read, and what happens meanwhile. */
function heldHub(missed: Promise<readonly NumberedEvent[] | null>) {
  const seen = { newest: 2, subscribers: 0 };
  let handOn = (_: NumberedEvent): void => undefined;
  const hub: LiveHub = {
    newest: () => seen.newest,
    subscribe: (_, onEvent) => {
      seen.subscribers += 1;
      handOn = (happened) => {
        seen.newest = happened.number;
        onEvent(happened);
      };
      return () => {
        seen.subscribers -= 1;
      };
    },
    missed: () => missed,
    close: () => Promise.resolve(),
  };
  return {
    hub,
    seen,
    happen: (number: number) => {
      handOn(event(number));
    },
  };
}

const open = (hub: LiveHub) =>
  liveStream(hub, {
    topics: ["t"],
    after: 0,
    mayStillSee: () => Promise.resolve(true),
    cutOff: undefined,
    onEnd: () => undefined,
  });

const idsOf = (text: string): string[] =>
  [...text.matchAll(/^id: (\d+)(\nevent: \w+)?/gm)].map(
    ([, id = "", name = ""]) => `${id}${name.replace("\nevent: ", " ")}`,
  );

describe("a stream that catches up", () => {
  it("sends what happens meanwhile after what was missed, and what is in both once", async () => {
    let read = (_: readonly NumberedEvent[]): void => undefined;
    const { hub, happen } = heldHub(
      new Promise((resolve) => {
        read = resolve;
      }),
    );
    const { body, end } = open(hub);
    happen(3);
    happen(4);
    read([event(1), event(2), event(3)]);
    await new Promise((resolve) => setImmediate(resolve));
    happen(5);
    end();
    expect(idsOf(await new Response(body).text())).toEqual(["1", "2", "3", "4", "4 here", "5"]);
  });

  it("asks for a new load where what was missed cannot be had, and goes on from there", async () => {
    const { hub, happen } = heldHub(Promise.resolve(null));
    const { body, end } = open(hub);
    happen(3);
    await new Promise((resolve) => setImmediate(resolve));
    end();
    expect(idsOf(await new Response(body).text())).toEqual(["2 reset", "3", "3 here"]);
  });

  it("ends where what was missed cannot be read, says nothing, and listens no longer", async () => {
    const { hub, seen } = heldHub(Promise.reject(new Error("the database is away")));
    const text = await new Response(open(hub).body).text();
    expect(idsOf(text)).toEqual([]);
    expect(seen.subscribers).toBe(0);
  });
});
