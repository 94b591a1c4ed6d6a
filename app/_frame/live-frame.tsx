import type { ReactNode } from "react";

import { cornerOf } from "@/lib/courses/service/corner-of";
import { Corner } from "@/lib/courses/ui/corner";
import { currentActor } from "@/lib/identity/service/current-actor";
import { PageFrame } from "./page-frame";

/**
 * The frame of a page that is made for whoever asks. It shows who she is and decides nothing: pages
 * and services ask the policy themselves.
 */
export async function LiveFrame({ children }: { readonly children: ReactNode }) {
  return (
    <PageFrame corner={<Corner who={await cornerOf(await currentActor())} />}>{children}</PageFrame>
  );
}
