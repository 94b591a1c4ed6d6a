import type { ReactNode } from "react";

/** In a number’s place, why there is none. */
export function NoNumber({ children }: { readonly children: ReactNode }) {
  return <span className="about none">None: {children}</span>;
}
