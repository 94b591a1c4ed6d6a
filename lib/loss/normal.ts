/** The standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The standard normal distribution function Φ, to about 1e-15: the series of Marsaglia (2004),
 * "Evaluating the normal distribution", in the middle, and its continued fraction in the tails.
 */
export function normalBelow(x: number): number {
  if (x > 0) return 1 - normalBelow(-x);
  if (x < -38) return 0;
  return x < -3 ? tail(-x) : middle(x);
}

function middle(x: number): number {
  let [sum, term] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}

function tail(x: number): number {
  let fraction = x;
  for (let k = 200; k > 0; k -= 1) fraction = x + k / fraction;
  return normalDensity(x) / fraction;
}
