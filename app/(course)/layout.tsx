import type { ReactNode } from "react";

import { LiveFrame } from "../_frame/live-frame";

import "./course.css";

export default function CourseLayout({ children }: { readonly children: ReactNode }) {
  return <LiveFrame>{children}</LiveFrame>;
}
