import type { ReactNode } from "react";

import "./learn.css";

export default function LearnLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
