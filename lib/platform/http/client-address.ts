import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/** Where a request came from, as our own server found it; what a visitor sends under it is dropped. */
export const CLIENT_HEADER = "x-residual-client";

/** The machine that a request came from, as tries are counted by it. */
export const clientOf = (headers: Headers): string => headers.get(CLIENT_HEADER) ?? "unknown";

/** Whether it came straight from this very machine, with no proxy in between. */
export const LOCAL_HEADER = "x-residual-local";

/**
 * Notes in a request where it came from. Anybody can write `x-forwarded-for`: of that only as many
 * entries count, from the end, as there are proxies that we trust.
 */
export function nameClient(request: IncomingMessage, trustedProxies: number): void {
  const peer = request.socket.remoteAddress ?? "unknown";
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "");
  request.headers[CLIENT_HEADER] = clientAddress(peer, forwarded, trustedProxies);
  const isLocal = forwarded.length === 0 && /^(::ffff:)?127\.|^::1$/.test(peer);
  request.headers[LOCAL_HEADER] = isLocal ? "yes" : "no";
}

/**
 * What requests are counted under: the peer's address, or what the outermost proxy that we trust says
 * of its own peer. Of an IPv6 address the first half, as its owner can take any of the second.
 */
export function clientAddress(
  peer: string,
  forwarded: readonly string[],
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return networkOf(peer);
  return networkOf(forwarded.at(-trustedProxies) ?? forwarded[0] ?? peer);
}

/** The /64 of an IPv6 address; an IPv4 address, also one written as IPv6, as it is. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head.split(":").filter((group) => group !== "");
  const after = tail?.split(":").filter((group) => group !== "") ?? [];
  const missing = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  const groups = [...before, ...(tail === undefined ? [] : missing), ...after];
  const plain = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${plain.join(":")}::/64`;
}

/**
 * Whether the browser was asking for a name of this machine. A foreign name can be made to lead here
 * too, and a page under that name would then read what is meant for this machine alone.
 */
export const isNameOfThisMachine = (host: string | null): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host ?? "");
