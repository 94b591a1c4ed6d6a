/** A paper, and why one would read it. */
export interface Source {
  readonly who: string;
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly why: string;
}

/** Papers, oldest first as given: what it is about in reading type, where to find it in small. */
export function SourceList({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <ul className="sources">
      {sources.map(({ who, year, title, where, why }) => (
        <li key={title}>
          <p>{why}</p>
          <p className="small">
            {who} ({year}). <cite>{title}</cite>. {where}.
          </p>
        </li>
      ))}
    </ul>
  );
}
