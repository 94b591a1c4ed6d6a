import type { ReactNode } from "react";

import { StaticFrame } from "../_frame/static-frame";

export default function FrontLayout({ children }: { readonly children: ReactNode }) {
  return <StaticFrame>{children}</StaticFrame>;
}
