import type { ReactNode } from "react";

import { LiveFrame } from "../_frame/live-frame";

import "./teach.css";

export default function TeachLayout({ children }: { readonly children: ReactNode }) {
  return <LiveFrame>{children}</LiveFrame>;
}
