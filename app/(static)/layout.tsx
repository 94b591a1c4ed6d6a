import type { ReactNode } from "react";

import { StaticFrame } from "../_frame/static-frame";

import "./static.css";

export default function StaticLayout({ children }: { readonly children: ReactNode }) {
  return <StaticFrame>{children}</StaticFrame>;
}
