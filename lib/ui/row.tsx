import type { ReactNode } from "react";

import { classNames } from "./class-names";

/**
 * One row of the page: label | measure | note. On narrow screens the label goes on top and the
 * note follows.
 */
export function Row({
  label,
  note,
  children,
  id,
  kind = "section",
  prose = false,
  wide = false,
  screenOnly = false,
}: {
  /** A heading (h2); in a `lead` row a small line beside the page's h1. */
  readonly label?: ReactNode;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** `lead` opens a page, `bare` has no rule above. */
  readonly kind?: "section" | "bare" | "lead";
  /** Space between paragraphs. */
  readonly prose?: boolean;
  /** The body takes the note's column too. */
  readonly wide?: boolean;
  readonly screenOnly?: boolean;
}) {
  const Label = kind === "lead" ? "p" : "h2";
  return (
    <section
      id={id}
      className={classNames(
        "row",
        kind !== "section" && "bare",
        kind === "lead" && "lead",
        screenOnly && "no-print",
      )}
    >
      {label !== undefined && (
        <Label className={classNames("row-label", kind === "lead" && "small")}>{label}</Label>
      )}
      <div className={classNames("row-body", prose && "prose", wide && "wide")}>{children}</div>
      {note !== undefined && <div className="row-note">{note}</div>}
    </section>
  );
}
