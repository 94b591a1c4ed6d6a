import { describe, expect, it } from "vitest";
import { readMail } from "./incoming-mail";

const BASE = ["From: Ines <Ines@Uni.example>", "Message-ID: <1@uni.example>", "MIME-Version: 1.0"];

const read = (headers: readonly string[], body: string | Buffer, base = BASE) =>
  readMail(
    Buffer.concat([
      Buffer.from([...base, ...headers, "", ""].join("\r\n")),
      typeof body === "string" ? Buffer.from(body) : body,
    ]),
    "ines@uni.example",
  );

const textOf = async (headers: readonly string[], body: string | Buffer) =>
  (await read(headers, body))?.text;

describe("a mail that comes in", () => {
  it("says whose it is, how it is named and what it says", async () => {
    expect(await read(["Content-Type: text/plain"], "It is less.")).toEqual({
      from: { address: "ines@uni.example", name: "Ines" },
      text: "It is less.",
      messageId: "<1@uni.example>",
      name: "<1@uni.example>",
      isAutomatic: false,
    });
  });

  it("is read in whatever signs and packing it comes", async () => {
    const words = "Für 0,9 € ist es größer.";
    const utf8 = ["Content-Type: text/plain; charset=utf-8"];
    const base64 = Buffer.from(words).toString("base64");
    expect(await textOf([...utf8, "Content-Transfer-Encoding: base64"], base64)).toBe(words);
    const quotable = "F=C3=BCr 0,9 =E2=82=AC ist es gr=C3=B6=\r\n=C3=9Fer.";
    expect(await textOf([...utf8, "Content-Transfer-Encoding: quoted-printable"], quotable)).toBe(
      words,
    );
    const latin = "Das ist größer.";
    expect(
      await textOf(
        ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: 8bit"],
        Buffer.from(latin, "latin1"),
      ),
    ).toBe(latin);
  });

  it("has the lines of a flowing text whole, its quotations and its signature's mark", async () => {
    const body = "This is a \r\nlong line.\r\n\r\n> It is \r\n> less.\r\n-- \r\nInes\r\n";
    expect(await textOf(["Content-Type: text/plain; format=flowed"], body)).toBe(
      "This is a long line.\n\n> It is less.\n-- \nInes",
    );
  });

  it("is read as text where it has HTML alone, and as its text where it has both", async () => {
    const html = "<p>Yes &amp; no.</p><blockquote><p>It is less.</p></blockquote>";
    expect(await textOf(["Content-Type: text/html"], html)).toBe("Yes & no.\n\n> It is less.");
    const both = `--x\r\nContent-Type: text/plain\r\n\r\nThe text.\r\n--x\r\nContent-Type: text/html\r\n\r\n${html}\r\n--x--\r\n`;
    expect(await textOf(["Content-Type: multipart/alternative; boundary=x"], both)).toBe(
      "The text.",
    );
  });

  it("is its text without the pictures that come with it", async () => {
    const body =
      "--x\r\nContent-Type: text/plain\r\n\r\nThe text.\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--\r\n";
    expect(await textOf(["Content-Type: multipart/mixed; boundary=x"], body)).toBe("The text.");
  });

  it("is nobody's where it says so of more than one, or of none", async () => {
    const named = "Message-ID: <1@uni.example>";
    for (const base of [
      [named],
      [named, "From: a@uni.example, b@uni.example"],
      [named, "From: a@uni.example", "From: b@uni.example"],
      [named, "From: Group: a@uni.example, b@uni.example;"],
      [named, "From: Ines"],
    ]) {
      expect((await read([], "x", base))?.from?.address ?? "").toBe("");
    }
  });

  for (const header of [
    "Auto-Submitted: auto-replied",
    "Auto-Submitted: auto-generated (by us)",
    "Precedence: bulk",
    "Precedence: auto_reply",
    "X-Autoreply: yes",
    "List-Id: <a.list.example>",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
  ]) {
    it(`is automatic with “${header}”`, async () => {
      expect((await read([header], "I am away."))?.isAutomatic).toBe(true);
    });
  }

  it("is automatic where it names nobody to tell of a failure, and not where it says no", async () => {
    expect((await readMail(Buffer.from("From: a@b.example\r\n\r\nx"), ""))?.isAutomatic).toBe(true);
    expect((await read(["Auto-Submitted: no"], "x"))?.isAutomatic).toBe(false);
  });

  it("is known again without a name by its date and its text", async () => {
    const from = ["From: a@b.example"];
    const at = (date: string, text: string) => read([`Date: ${date}`], text, from);
    const one = await at("Fri, 27 Nov 2026 10:00:00 +0000", "It is less.");
    expect(one?.messageId).toBeNull();
    expect((await at("Fri, 27 Nov 2026 10:00:00 +0000", "It is less."))?.name).toBe(one?.name);
    expect((await at("Fri, 27 Nov 2026 10:00:01 +0000", "It is less."))?.name).not.toBe(one?.name);
    expect((await at("Fri, 27 Nov 2026 10:00:00 +0000", "It is more."))?.name).not.toBe(one?.name);
  });
});
