const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A date in words: 3 November 2026. The server knows no place, so days are those of UTC. */
export function Day({ of }: { readonly of: Date }) {
  return <time dateTime={of.toISOString()}>{FORMAT.format(of)}</time>;
}
