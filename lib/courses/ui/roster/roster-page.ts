import type { ReactNode } from "react";
import type { RosterImport } from "../../roster/roster-import";
import type { RosterFault } from "../../roster/roster-line";
import type { PlannedLine } from "../../roster/roster-plan";

/** What the pages of a roster are made of. */
export interface RosterPageProps {
  readonly info: {
    readonly course: { readonly title: string };
    readonly roster: RosterImport;
    readonly page: number;
    readonly pages: number;
    readonly lines: readonly PlannedLine[];
    readonly faults: readonly RosterFault[];
  };
  /** The address of the page. */
  readonly address: string;
  /** Where another file is uploaded. */
  readonly upload: string;
  readonly tabs: ReactNode;
}
