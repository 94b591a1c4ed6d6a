import { describe, expect, it } from "vitest";
import { deviceInWords } from "./device-in-words";

const KNOWN: Readonly<Record<string, string>> = {
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0":
    "Firefox on Windows",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36":
    "Chrome on Linux",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0":
    "Edge on Windows",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15":
    "Safari on Mac",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1":
    "Safari on iPhone",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.0.0 Mobile/15E148 Safari/604.1":
    "Chrome on iPhone",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36":
    "Samsung Internet on Android",
  "curl/8.5.0": "An unknown browser",
  "Something (Windows NT 10.0)": "A browser on Windows",
  "Firefox/145.0": "Firefox",
};

describe("a device", () => {
  for (const [userAgent, words] of Object.entries(KNOWN)) {
    it(`is ${words}`, () => {
      expect(deviceInWords(userAgent)).toBe(words);
    });
  }

  it("that says nothing is unknown", () => {
    expect(deviceInWords(null)).toBe("An unknown browser");
    expect(deviceInWords("")).toBe("An unknown browser");
  });
});
