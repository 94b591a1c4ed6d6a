const FORMAT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** A day and an hour: 3 Nov 2026, 14:05 UTC. The server knows no place, so it says which hours. */
export function Moment({ of }: { readonly of: Date }) {
  return <time dateTime={of.toISOString()}>{FORMAT.format(of)} UTC</time>;
}
