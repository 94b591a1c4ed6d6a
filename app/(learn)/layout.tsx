import type { ReactNode } from "react";

import { LiveFrame } from "../_frame/live-frame";

import "./learn.css";

export default function LearnLayout({ children }: { readonly children: ReactNode }) {
  return <LiveFrame>{children}</LiveFrame>;
}
