import { describe, expect, it } from "vitest";
import { clientAddress, isNameOfThisMachine } from "./client-address";

describe("clientAddress", () => {
  it("believes nobody's word without a proxy that is trusted", () => {
    expect(clientAddress("192.0.2.1", ["203.0.113.9"], 0)).toBe("192.0.2.1");
  });

  it("takes the entry that the outermost trusted proxy wrote, whatever was sent before it", () => {
    expect(clientAddress("10.0.0.1", ["198.51.100.66", "203.0.113.9"], 1)).toBe("203.0.113.9");
    expect(clientAddress("10.0.0.1", ["198.51.100.66", "203.0.113.9", "10.0.0.2"], 2)).toBe(
      "203.0.113.9",
    );
  });

  it("counts an IPv6 network as one, however the address is written, and IPv4 in it by itself", () => {
    for (const address of [
      "2001:db8:0:1::5",
      "2001:DB8:0:1:ffff::",
      "2001:0db8:0000:0001::9%eth0",
    ]) {
      expect(clientAddress(address, [], 0)).toBe("2001:db8:0:1::/64");
    }
    expect(clientAddress("2001:db8::1", [], 0)).toBe("2001:db8:0:0::/64");
    expect(clientAddress("::1", [], 0)).toBe("0:0:0:0::/64");
    expect(clientAddress("::ffff:192.0.2.7", [], 0)).toBe("192.0.2.7");
    expect(clientAddress("unknown", [], 0)).toBe("unknown");
  });

  it("falls back to what there is when a proxy wrote less than expected", () => {
    expect(clientAddress("10.0.0.1", ["203.0.113.9"], 3)).toBe("203.0.113.9");
    expect(clientAddress("10.0.0.1", [], 1)).toBe("10.0.0.1");
  });
});

describe("a name of this machine", () => {
  it.each(["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000"])("is %s", (host) => {
    expect(isNameOfThisMachine(host)).toBe(true);
  });

  it.each([null, "", "localhost.elsewhere.example", "elsewhere.example:3000", "127.0.0.1.example"])(
    "is not %j, though it may lead here",
    (host) => {
      expect(isNameOfThisMachine(host)).toBe(false);
    },
  );
});
