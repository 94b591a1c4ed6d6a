import { describe, expect, it } from "vitest";
import { readUpload } from "./read-upload";

const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x00, 0x41]);

function sent(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request("http://localhost/", { method: "POST", body, headers });
}

function form(name: string, file: File | string): FormData {
  const data = new FormData();
  data.set(name, file);
  return data;
}

describe("an upload", () => {
  it("is read byte by byte, whatever they are", async () => {
    const read = await readUpload(sent(form("roster", new File([bytes], "a.csv"))), "roster", 100);
    expect(read).toEqual({ kind: "file", name: "a.csv", bytes });
  });

  it("may be as large as the limit and no larger, whatever length is announced", async () => {
    const file = (size: number) => form("roster", new File([new Uint8Array(size)], "a.csv"));
    expect((await readUpload(sent(file(50_000)), "roster", 50_000)).kind).toBe("file");
    expect((await readUpload(sent(file(50_001)), "roster", 50_000)).kind).toBe("too-large");
    expect((await readUpload(sent(file(500_000)), "roster", 50_000)).kind).toBe("too-large");
    const announced = sent("x", { "content-length": "999999" });
    expect((await readUpload(announced, "roster", 50_000)).kind).toBe("too-large");
  });

  it("is none where no file was chosen, or what was sent is no form", async () => {
    for (const request of [
      sent(form("other", new File([bytes], "a.csv"))),
      sent(form("roster", "text")),
      sent(form("roster", new File([], ""))),
      sent("roster=a", { "content-type": "application/x-www-form-urlencoded" }),
      sent("{}", { "content-type": "application/json" }),
      sent("--x\r\nbroken", { "content-type": "multipart/form-data; boundary=x" }),
    ]) {
      expect(await readUpload(request, "roster", 100)).toEqual({ kind: "none" });
    }
  });
});
