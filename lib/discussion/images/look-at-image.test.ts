import { describe, expect, it } from "vitest";
import { buildPng, pngChunk, pngHeader, quarters, withExif } from "@/tests/support/build-image";
import { lookAtImage } from "./look-at-image";

const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const jpeg = (width: number, height: number) => quarters(width, height).getBuffer("image/jpeg");
const gif = (width: number, height: number) => quarters(width, height).getBuffer("image/gif");

const problemOf = (bytes: Uint8Array): string => {
  const look = lookAtImage(bytes);
  return look.kind === "refused" ? look.problem : "none";
};

const pictureOf = (bytes: Uint8Array) => {
  const look = lookAtImage(bytes);
  if (look.kind === "refused") throw new Error(look.problem);
  return look.picture;
};

/** A JPEG frame of this size, without anything to unpack. */
const jpegOf = (width: number, height: number, frame = 0xc0): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xd8, 0xff, frame, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255],
    ...[1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 0xff, 0xd9],
  );

describe("an image is known by its bytes", () => {
  it("as PNG, JPEG or GIF, with the size that it announces", async () => {
    const png = buildPng({ width: 30, height: 20 });
    expect(pictureOf(png)).toMatchObject({ mediaType: "image/png", width: 30, height: 20 });
    const photo = pictureOf(await jpeg(31, 21));
    expect(photo).toMatchObject({ mediaType: "image/jpeg", width: 31, height: 21 });
    const drawing = pictureOf(await gif(32, 22));
    expect(drawing).toMatchObject({ mediaType: "image/gif", width: 32, height: 22 });
  });

  it("whatever it is called: an SVG with a script is none", () => {
    expect(problemOf(latin1('<svg xmlns="…"><script>alert(1)</script></svg>'))).toBe("svg");
    expect(problemOf(latin1('<?xml version="1.0"?>\n<!-- x -->\n<SVG onload="alert(1)">'))).toBe(
      "svg",
    );
  });

  it("and no page, document, film or empty file passes for one", () => {
    expect(problemOf(latin1("<!doctype html><script>alert(1)</script>"))).toBe("other-kind");
    expect(problemOf(latin1("%PDF-1.7\n"))).toBe("other-kind");
    expect(problemOf(latin1("BM\0\0\0\0"))).toBe("other-kind");
    expect(problemOf(latin1("GIF90a"))).toBe("other-kind");
    expect(problemOf(new Uint8Array())).toBe("other-kind");
    expect(problemOf(latin1("RIFF\x10\0\0\0WEBPVP8 "))).toBe("webp");
    expect(problemOf(latin1("\0\0\0\x18ftypheic"))).toBe("heic");
  });
});

describe("an image is refused before anything of it is unpacked", () => {
  it("where it announces more than 20 megapixels", () => {
    const rows = new Uint8Array(10);
    expect(problemOf(buildPng({ width: 5000, height: 4001, rows }))).toBe("too-many-pixels");
    expect(problemOf(buildPng({ width: 4_000_000_000, height: 4_000_000_000, rows }))).toBe(
      "too-many-pixels",
    );
    expect(problemOf(jpegOf(5000, 4001))).toBe("too-many-pixels");
    expect(problemOf(jpegOf(65_535, 65_535))).toBe("too-many-pixels");
    expect(problemOf(buildPng({ width: 5000, height: 4000, rows }))).toBe("none");
    expect(problemOf(jpegOf(5000, 4000))).toBe("none");
  });

  it("where a side is longer than 10,000 pixels", () => {
    const rows = new Uint8Array(10);
    expect(problemOf(buildPng({ width: 10_001, height: 1, rows }))).toBe("too-many-pixels");
    expect(problemOf(buildPng({ width: 10_000, height: 1, rows }))).toBe("none");
    expect(problemOf(jpegOf(1, 10_001))).toBe("too-many-pixels");
  });

  it("where its samples are finer than there is room for", () => {
    const rows = new Uint8Array(10);
    const fine = { depth: 16, colourType: 6, rows };
    expect(problemOf(buildPng({ ...fine, width: 4000, height: 2500 }))).toBe("none");
    expect(problemOf(buildPng({ ...fine, width: 4000, height: 2501 }))).toBe("too-many-pixels");
  });

  it("where a second header says something else", () => {
    const second = pngHeader({ width: 60_000, height: 60_000 });
    expect(problemOf(buildPng({ width: 1, height: 1, more: [second] }))).toBe("damaged");
    const frames = jpegOf(8, 8);
    const twice = Buffer.concat([frames.subarray(0, 15), frames.subarray(2)]);
    expect(problemOf(twice)).toBe("damaged");
  });

  it("where the first frame of a GIF is larger than the picture", async () => {
    const bytes = Buffer.from(await gif(8, 8));
    const table = 3 * 2 ** (((bytes[10] ?? 0) & 7) + 1);
    const frame = bytes.indexOf(0x2c, 13 + table);
    bytes.writeUInt16LE(65_535, frame + 5);
    bytes.writeUInt16LE(65_535, frame + 7);
    expect(problemOf(bytes)).toBe("damaged");
  });

  it("where a GIF is a script as well, whose comment is its size", () => {
    expect(problemOf(latin1("GIF89a/*\0\0\0*/=1;alert(1)"))).not.toBe("none");
    expect(problemOf(latin1("GIF89a=1;alert(document.cookie)//"))).not.toBe("none");
  });

  it("where it ends too early, wherever that is", async () => {
    const png = buildPng({ width: 3, height: 3 });
    for (let end = 8; end < png.length; end++) {
      expect(problemOf(png.subarray(0, end))).toBe("damaged");
    }
    const drawing = await gif(8, 8);
    // Of a GIF the last two bytes end it and its frame.
    for (let end = 6; end < drawing.length - 2; end++) {
      expect(problemOf(drawing.subarray(0, end))).toBe("damaged");
    }
    const photo = jpegOf(8, 8);
    for (let end = 3; end < photo.length - 4; end++) {
      expect(problemOf(photo.subarray(0, end))).toBe("damaged");
    }
  });

  it("where it is empty in either direction, or of a kind of JPEG that nobody sends", () => {
    expect(problemOf(buildPng({ width: 0, height: 3 }))).toBe("damaged");
    expect(problemOf(jpegOf(0, 8))).toBe("damaged");
    expect(problemOf(jpegOf(8, 8, 0xc9))).toBe("unreadable-kind");
  });
});

describe("what is not seen of an image", () => {
  const said = "51.5 N, somebody's garden";

  it("goes from a PNG, with whatever stands behind its end", () => {
    const text = pngChunk("tEXt", latin1(`Comment\0${said}`));
    const png = buildPng({ width: 2, height: 2, more: [text] });
    const both = Buffer.concat([png, latin1("<script>alert(1)</script>")]);
    const { essence } = pictureOf(both);
    expect(Buffer.from(essence).equals(buildPng({ width: 2, height: 2 }))).toBe(true);
  });

  it("goes from a JPEG, but for how it is to be turned", async () => {
    const photo = await jpeg(8, 8);
    const { essence, orientation } = pictureOf(withExif(photo, 6, said));
    expect(orientation).toBe(6);
    expect(Buffer.from(essence).includes(said)).toBe(false);
    expect(Buffer.from(essence).includes("Exif")).toBe(false);
  });

  it("goes from a GIF, with all frames but the first", async () => {
    const drawing = await gif(8, 8);
    const comment = Buffer.concat([Buffer.of(0x21, 0xfe, said.length), latin1(said), Buffer.of(0)]);
    const table = 13 + 3 * 2 ** (((drawing[10] ?? 0) & 7) + 1);
    const spoken = Buffer.concat([drawing.subarray(0, table), comment, drawing.subarray(table)]);
    expect(Buffer.from(pictureOf(spoken).essence).includes(said)).toBe(false);
    expect(pictureOf(spoken)).toMatchObject({ width: 8, height: 8 });
  });

  it("may be a hundred thousand chunks", () => {
    const many = Array.from({ length: 100_000 }, () => pngChunk("prVt"));
    const picture = pictureOf(buildPng({ width: 2, height: 2, more: many }));
    expect(picture.essence.length).toBeLessThan(200);
  });
});
