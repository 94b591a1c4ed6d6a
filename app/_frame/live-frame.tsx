import type { ReactNode } from "react";

import { Corner } from "@/lib/courses/ui/corner";
import { PageFrame } from "./page-frame";
import { whoIsHere } from "./who-is-here";

/**
 * The frame of a page that is made for whoever asks. It shows who she is and decides nothing: pages
 * and services ask the policy themselves.
 */
export async function LiveFrame({ children }: { readonly children: ReactNode }) {
  return <PageFrame corner={<Corner who={await whoIsHere()} />}>{children}</PageFrame>;
}
