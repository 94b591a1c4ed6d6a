import type { Code, Construct } from "./construct";

const STAR = 42;

/**
 * `*` between two factors is multiplication and no emphasis: 0.5*0.2*3 keeps its stars. Between
 * digits any number of stars are (2**3); beside a letter only one is (2*x), so that **2**nd stays
 * what it was meant to be.
 */
export const timesSign: Construct = {
  name: "timesSign",
  add: "before",
  previous: isFactor,
  tokenize(effects, ok, nok) {
    const before = this.previous;
    let count = 0;
    return (code) => {
      // Where another reading of the star begins, this one is tried as well.
      if (!isFactor(before)) return nok(code);
      effects.enter("data");
      return star(code);
    };

    function star(code: Code): ReturnType<typeof ok> {
      if (code === STAR) {
        effects.consume(code);
        count += 1;
        return star;
      }
      const isNumeric = !isLetter(before);
      const multiplies = isDigit(code)
        ? isNumeric || count === 1
        : isLetter(code) && isDigit(before) && count === 1;
      if (!multiplies) return nok(code);
      effects.exit("data");
      return ok(code);
    }
  },
};

/** A digit, a letter, or a bracket that closes. */
function isFactor(code: Code): boolean {
  return isDigit(code) || isLetter(code) || code === 41 || code === 125;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

function isLetter(code: Code): boolean {
  return code !== null && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122));
}
