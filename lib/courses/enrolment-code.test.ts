import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ENROLMENT_CODE_BYTES,
  makeEnrolmentCode,
  printEnrolmentCode,
  readEnrolmentCode,
} from "./enrolment-code";

const codes = fc
  .uint8Array({ minLength: ENROLMENT_CODE_BYTES, maxLength: ENROLMENT_CODE_BYTES })
  .map(makeEnrolmentCode);

describe("an enrolment code", () => {
  it("has eight characters, none of which looks like another", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[A-Z\d]{8}$/u);
        expect(code).not.toMatch(/[01258BILOSUZ]/u);
      }),
    );
  });

  it("is read as it was printed, in small letters and with spaces too", () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readEnrolmentCode(printEnrolmentCode(code))).toBe(code);
        expect(readEnrolmentCode(` ${printEnrolmentCode(code).toLowerCase()} `)).toBe(code);
        expect(readEnrolmentCode([...code].join(" "))).toBe(code);
      }),
    );
  });
});
