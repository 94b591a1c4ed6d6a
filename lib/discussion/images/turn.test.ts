import { expect, it } from "vitest";
import { type Orientation, orientationSchema } from "./picture";
import { turn } from "./turn";

const read = (orientation: Orientation): string => {
  const pixels = Uint32Array.from([1, 2, 3, 4, 5, 6]);
  const turned = turn({ width: 3, height: 2, pixels }, orientation);
  const rows = Array.from({ length: turned.height }, (_, row) =>
    turned.pixels.slice(row * turned.width, (row + 1) * turned.width).join(""),
  );
  return rows.join(" ");
};

it("shows 123 over 456 as each orientation of EXIF says", () => {
  expect(read(1)).toBe("123 456");
  expect(read(2)).toBe("321 654");
  expect(read(3)).toBe("654 321");
  expect(read(4)).toBe("456 123");
  expect(read(5)).toBe("14 25 36");
  expect(read(6)).toBe("41 52 63");
  expect(read(7)).toBe("63 52 41");
  expect(read(8)).toBe("36 25 14");
});

it("knows no other orientation", () => {
  expect(orientationSchema.safeParse(0).success).toBe(false);
  expect(orientationSchema.safeParse(9).success).toBe(false);
});
