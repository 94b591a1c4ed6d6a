const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** A day in words; the machine-readable moment with it. */
export const DayOf = ({ moment }: { readonly moment: Date }) => (
  <time dateTime={moment.toISOString()} className="nb">
    {DAY.format(moment)}
  </time>
);
