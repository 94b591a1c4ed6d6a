import type { Metadata } from "next";

import { NothingWords } from "./_frame/nothing-here";
import { StaticFrame } from "./_frame/static-frame";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <StaticFrame>
      <NothingWords />
    </StaticFrame>
  );
}
