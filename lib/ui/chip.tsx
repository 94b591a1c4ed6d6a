import type { ReactNode } from "react";

/** One assumption. `isKey` marks the one that would flip the verdict, in words for listeners too. */
export function Chip({
  isKey = false,
  children,
}: {
  readonly isKey?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <li className={isKey ? "chip is-key" : "chip"}>
      {children}
      {isKey && <span className="sr"> (this one decides)</span>}
    </li>
  );
}

/** A row of chips; `label` names it for listeners. */
export function Chips({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <ul className="chips" aria-label={label}>
      {children}
    </ul>
  );
}
