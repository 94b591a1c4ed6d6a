import type { ReactNode } from "react";

/** A figure with its caption, and the same data as a table behind a disclosure. */
export function Figure({
  name,
  caption,
  data,
  children,
}: {
  /** "Figure 1." */
  readonly name: string;
  readonly caption: ReactNode;
  readonly data?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <figure>
        {children}
        <figcaption>
          <b>{name}</b> {caption}
        </figcaption>
      </figure>
      {data !== undefined && (
        <details className="more">
          <summary>The same as a table</summary>
          {data}
        </details>
      )}
    </>
  );
}
