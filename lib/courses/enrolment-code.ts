/**
 * Letters and digits that nobody takes for another, read aloud or written on a board: no 0 O, 1 I L,
 * 2 Z, 5 S, 8 B, U V. Twenty-four of them.
 */
const ALPHABET = "ACDEFGHJKMNPQRTWXY34679V";

/** 24⁸ ≈ 1.1·10¹¹ codes: with a limit on tries nobody meets one by chance. */
const LENGTH = 8;

/** How many random bytes a code is made of. */
export const ENROLMENT_CODE_BYTES = LENGTH;

/** A code of these random bytes, as it is kept: without the hyphen. */
export function makeEnrolmentCode(bytes: Uint8Array): string {
  // 256 is no multiple of 24: the first letters come up a tenth more often, which costs 0.01 bit each.
  return [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

/** A code as people read it: "ACDE-3467". */
export const printEnrolmentCode = (code: string): string =>
  `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;

/** What somebody typed, as codes are kept: in capitals, without spaces, hyphens and what is not seen. */
export const readEnrolmentCode = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[\s\p{Pd}\p{C}]/gu, "");
