import type { ReactNode } from "react";

/** Nothing here yet: what this place is for, and in `children` what to do next. */
export function Empty({
  words,
  children,
}: {
  readonly words: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>{words}</p>
      {children}
    </div>
  );
}
