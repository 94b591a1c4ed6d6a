import { deflateSync } from "node:zlib";
import { Jimp, ResizeStrategy } from "jimp";
import { describe, expect, it } from "vitest";
import { buildPng, pngChunk, quarters, withExif } from "@/tests/support/build-image";
import { MOST_KEPT } from "./limits";
import { lookAtImage } from "./look-at-image";
import { remake } from "./remake";

async function remadeOf(bytes: Uint8Array) {
  const look = lookAtImage(bytes);
  if (look.kind === "refused") throw new Error(look.problem);
  return remake(look.picture);
}

async function madeOf(bytes: Uint8Array) {
  const made = await remadeOf(bytes);
  if (made === null) throw new Error("It was refused");
  return { ...made, seen: await Jimp.fromBuffer(Buffer.from(made.bytes)) };
}

/** The main colour in the middle of each quarter, read like a text. */
function quartersOf(seen: Awaited<ReturnType<typeof madeOf>>["seen"]) {
  const nameAt = (across: number, down: number): string => {
    const colour = seen.getPixelColor(
      Math.floor(across * seen.width),
      Math.floor(down * seen.height),
    );
    const [red, green, blue] = [24, 16, 8].map((shift) => ((colour >>> shift) & 255) > 127);
    if (red === true && green === true && blue === true) return "white";
    return red === true ? "red" : green === true ? "green" : blue === true ? "blue" : "black";
  };
  return [nameAt(0.25, 0.25), nameAt(0.75, 0.25), nameAt(0.25, 0.75), nameAt(0.75, 0.75)];
}

/** Different at every pixel, so that it cannot be packed small. */
function noise(width: number, height: number): Buffer {
  const samples = Buffer.alloc(width * height * 4);
  let state = 1;
  for (let at = 0; at < samples.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    samples[at] = at % 4 === 3 ? 255 : state >>> 24;
  }
  return samples;
}

describe("an image is kept", () => {
  it("as a PNG where it was a drawing, and as a JPEG where it was a photograph", async () => {
    const drawing = quarters(40, 20);
    const order = ["red", "green", "blue", "white"];
    for (const [sent, kept] of [
      ["image/png", "image/png"],
      ["image/gif", "image/png"],
      ["image/jpeg", "image/jpeg"],
    ] as const) {
      const made = await madeOf(await drawing.getBuffer(sent));
      expect(made).toMatchObject({ mediaType: kept, width: 40, height: 20 });
      expect(quartersOf(made.seen)).toEqual(order);
    }
  });

  it("upright, as EXIF says, and without EXIF and its places", async () => {
    const place = "51.5 N, somebody's garden";
    const photo = await quarters(64, 32).getBuffer("image/jpeg");
    const made = await madeOf(withExif(photo, 6, place));
    expect(made).toMatchObject({ width: 32, height: 64 });
    expect(quartersOf(made.seen)).toEqual(["blue", "red", "white", "green"]);
    expect(Buffer.from(made.bytes).includes(place)).toBe(false);
    expect(Buffer.from(made.bytes).includes("Exif")).toBe(false);
  });

  it("with sides of at most 1600 pixels and in its shape", async () => {
    const large = quarters(400, 100).resize({
      w: 4000,
      h: 1000,
      mode: ResizeStrategy.NEAREST_NEIGHBOR,
    });
    const made = await madeOf(await large.getBuffer("image/png"));
    expect(made).toMatchObject({ mediaType: "image/png", width: 1600, height: 400 });
    expect(quartersOf(made.seen)).toEqual(["red", "green", "blue", "white"]);
  });

  it("within a megabyte, at the cost of its quality and at last of its size", async () => {
    const [width, height] = [1600, 1000];
    const image = new Jimp({ width, height, data: noise(width, height) });
    const made = await madeOf(await image.getBuffer("image/jpeg", { quality: 60 }));
    expect(made.mediaType).toBe("image/jpeg");
    expect(made.bytes.length).toBeLessThanOrEqual(MOST_KEPT);
    expect(made.width / made.height).toBeCloseTo(1.6, 1);
  });

  it("on white, where it let the page shine through", async () => {
    const clear = new Jimp({ width: 10, height: 10, color: 0x00000000 });
    clear.setPixelColor(0x000000ff, 5, 5);
    const { seen } = await madeOf(await clear.getBuffer("image/png"));
    expect(seen.getPixelColor(0, 0)).toBe(0xffffffff);
    expect(seen.getPixelColor(5, 5)).toBe(0x000000ff);
  });

  it("without the script that its file ended with", async () => {
    const script = Buffer.from("<script>alert(document.cookie)</script>");
    for (const type of ["image/png", "image/jpeg", "image/gif"] as const) {
      const made = await madeOf(Buffer.concat([await quarters(8, 8).getBuffer(type), script]));
      expect(Buffer.from(made.bytes).includes("script")).toBe(false);
    }
  });

  it("without its hundred thousand chunks", async () => {
    const many = Array.from({ length: 100_000 }, () => pngChunk("IDAT"));
    const made = await madeOf(buildPng({ width: 2, height: 2, more: many }));
    expect(made).toMatchObject({ width: 2, height: 2 });
  });
});

describe("an image is refused", () => {
  it("where less is packed than is announced", async () => {
    expect(await remadeOf(buildPng({ width: 9, height: 9, rows: new Uint8Array(20) }))).toBeNull();
  });

  it("where an interlaced one unpacks to far more than it announces", async () => {
    const rows = new Uint8Array(50_000_000);
    expect(deflateSync(rows).length).toBeLessThan(100_000);
    expect(await remadeOf(buildPng({ width: 9, height: 9, isInterlaced: true, rows }))).toBeNull();
  });

  it("where its sums are wrong or its rows are no packed rows", async () => {
    const png = Buffer.from(buildPng({ width: 9, height: 9 }));
    png[png.length - 20] = (png[png.length - 20] ?? 0) ^ 255;
    expect(await remadeOf(png)).toBeNull();
  });

  it("where a JPEG is cut off", async () => {
    const photo = await quarters(300, 300).getBuffer("image/jpeg");
    expect(await remadeOf(photo.subarray(0, photo.length - 400))).toBeNull();
  });
});
