/**
 * Signs that change the direction of what follows, for as long as a line is; controls; halves of a
 * character. Nobody types them, and with them a text would not show what it says.
 */
const UNTYPED =
  /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|\p{Surrogate}/gu;

/** The text with one kind of line ending and without signs that only deceive. */
export function plainCharacters(text: string): string {
  return text.replaceAll(/\r\n?|[\u2028\u2029]/gu, "\n").replaceAll(UNTYPED, "");
}
