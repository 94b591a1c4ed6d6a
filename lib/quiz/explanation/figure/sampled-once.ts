import type { Rational } from "@/lib/arithmetic/rational";

/**
 * Keeps what was computed for an object as long as the object lives. Curves hang on the groups of a
 * figure and not on where its slider stands, so they are sampled once and not at every move.
 */
export function sampledOnce<Made>(): (
  owner: object,
  scale: Rational,
  rest: string,
  make: () => Made,
) => Made {
  const kept = new WeakMap<object, Map<string, Made>>();
  return (owner, { numerator, denominator }, rest, make) => {
    const key = `${String(numerator)}/${String(denominator)} ${rest}`;
    const own = kept.get(owner) ?? new Map<string, Made>();
    kept.set(owner, own);
    const known = own.get(key);
    if (known !== undefined) return known;
    const made = make();
    own.set(key, made);
    return made;
  };
}
