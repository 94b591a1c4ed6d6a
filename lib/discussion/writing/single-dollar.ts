import type { Code, Construct } from "./construct";

const DOLLAR = 36;
const BACKSLASH = 92;
/** What a formula has and a price has not: = ^ _ \ < > */
const MATHS = new Set<Code>([61, 94, 95, BACKSLASH, 60, 62]);

/**
 * What stands between single dollars is a formula where no space is beside them inside and no
 * digit follows: "$5 and $6" are prices. With a space on both sides it must look like maths.
 * The next dollar closes it or nothing does, so that reading takes no longer than the text.
 */
export const singleDollar: Construct = {
  name: "singleDollar",
  add: "before",
  previous(code) {
    return code !== DOLLAR || this.events.at(-1)?.[1].type === "characterEscape";
  },
  tokenize(effects, ok, nok) {
    let before: Code = DOLLAR;
    let isSpaced = false;
    let isMaths = false;
    return (code) => {
      effects.enter("mathText");
      effects.enter("mathTextSequence");
      effects.consume(code);
      effects.exit("mathTextSequence");
      return first;
    };

    function first(code: Code): ReturnType<typeof ok> {
      if (code === null || code === DOLLAR) return nok(code);
      isSpaced = isSpace(code);
      return between(code);
    }

    function between(code: Code): ReturnType<typeof ok> {
      if (code === null) return nok(code);
      if (code === DOLLAR && before !== BACKSLASH) return close(code);
      if (isLineEnding(code)) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        before = code;
        return between;
      }
      effects.enter("mathTextData");
      return data(code);
    }

    function data(code: Code): ReturnType<typeof ok> {
      if (code === null || isLineEnding(code) || (code === DOLLAR && before !== BACKSLASH)) {
        effects.exit("mathTextData");
        return between(code);
      }
      isMaths ||= MATHS.has(code);
      before = before === BACKSLASH && code === BACKSLASH ? null : code;
      effects.consume(code);
      return data;
    }

    function close(code: Code): ReturnType<typeof ok> {
      if (isSpace(before) !== isSpaced || (isSpaced && !isMaths)) return nok(code);
      effects.enter("mathTextSequence");
      effects.consume(code);
      effects.exit("mathTextSequence");
      effects.exit("mathText");
      return after;
    }

    function after(code: Code): ReturnType<typeof ok> {
      const isDigit = code !== null && code >= 48 && code <= 57;
      return isDigit || code === DOLLAR ? nok(code) : ok(code);
    }
  },
};

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code !== null && (code < 0 || code === 32);
}
