import { describe, expect, it } from "vitest";
import { approximateForm, exactForm, type NumberForm } from "./number-form";
import { parseDecimal, rational, ZERO } from "./rational";

function sketch(form: NumberForm): string {
  switch (form.kind) {
    case "decimal":
      return form.digits;
    case "fraction":
      return `${form.numerator}/${form.denominator}`;
    case "scientific":
      return `${form.digits} e ${String(form.exponent)}`;
  }
}

describe("the exact form", () => {
  it.each([
    ["0.64", "0.64"],
    ["-0.64", "0.64"],
    ["1234567890123", "1234567890123"],
    ["0.12345678", "0.12345678"],
    ["0.123456789", "123456789/1000000000"],
    ["7.12345678", "7.12345678"],
    ["7.123456789", "7123456789/1000000000"],
    ["10.5", "10.5"],
    ["0.000012345678", "0.000012345678"],
    ["0.0000012345678", "6172839/5000000000000"],
    ["0.000000000001", "0.000000000001"],
    ["0.0000000000001", "1/10000000000000"],
    ["0", "0"],
  ])("of %s is %s: a decimal of few digits, or else a fraction", (text, form) => {
    expect(sketch(exactForm(parseDecimal(text) ?? ZERO))).toBe(form);
  });

  it("of a number without an end is a fraction", () => {
    expect(sketch(exactForm(rational(-1, 3)))).toBe("1/3");
    expect(sketch(exactForm(rational(22, 7)))).toBe("22/7");
  });
});

describe("the approximate form", () => {
  it.each([
    ["0.05128", "0.0513"],
    ["-0.05128", "0.0513"],
    ["12345", "12300"],
    ["1.005", "1.01"],
    ["9.999", "10.0"],
    ["99.96", "100"],
    ["650.25", "650"],
    ["0.0001", "0.000100"],
    ["0.00009994", "9.99 e -5"],
    ["0.00009996", "0.000100"],
    ["1234567", "1230000"],
    ["9994999", "9990000"],
    ["9995000", "1.00 e 7"],
    ["12345678", "1.23 e 7"],
    ["0.0000123", "1.23 e -5"],
    ["0", "0"],
  ])("of %s is %s: three significant digits", (text, form) => {
    expect(sketch(approximateForm(parseDecimal(text) ?? ZERO))).toBe(form);
  });
});
