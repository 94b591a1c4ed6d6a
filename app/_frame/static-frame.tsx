import type { ReactNode } from "react";

import { LateCorner } from "@/lib/courses/ui/late-corner";
import { PageFrame } from "./page-frame";

/** The frame of a page that is built once for everybody: the browser asks who is here. */
export function StaticFrame({ children }: { readonly children: ReactNode }) {
  return <PageFrame corner={<LateCorner />}>{children}</PageFrame>;
}
