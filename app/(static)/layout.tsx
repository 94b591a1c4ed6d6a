import type { ReactNode } from "react";

import "./static.css";

export default function StaticLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
