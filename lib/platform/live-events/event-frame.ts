import type { NumberedEvent } from "./live-event";

const encoder = new TextEncoder();

/** Every stream of a process sends the same bytes. */
const known = new WeakMap<NumberedEvent, Uint8Array>();

/**
 * An event as a stream sends it (WHATWG HTML, section 9.2). The topic is left out: whoever listens
 * knows it, and no more is said than need be.
 */
export function eventFrame(event: NumberedEvent): Uint8Array {
  let frame = known.get(event);
  if (frame === undefined) {
    const data = `{"kind":${JSON.stringify(event.kind)},"data":${event.data}}`;
    frame = encoder.encode(`id: ${String(event.number)}\ndata: ${data}\n\n`);
    known.set(event, frame);
  }
  return frame;
}

/**
 * What a stream says of itself. `here`: all events up to the number were sent. `reset`: some cannot
 * be had any more, load the page anew. `gone`: this may not be listened to any longer, do not return.
 */
export const controlFrame = (name: "here" | "reset" | "gone", number: number): Uint8Array =>
  encoder.encode(`id: ${String(number)}\nevent: ${name}\ndata\n\n`);

/** How long a browser waits before it comes back, in milliseconds. */
export const retryFrame = (ms: number): Uint8Array => encoder.encode(`retry: ${String(ms)}\n\n`);
