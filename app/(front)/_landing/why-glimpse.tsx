import Link from "next/link";

import { Maths } from "@/lib/ui/maths";
import { Swatch } from "@/lib/ui/swatch";
import { Cell, Table } from "@/lib/ui/table";

import { exactText } from "./number-text";
import { FIRST, picture } from "./two-groups";

/** A taste of what follows an answer: the same steps for a small and a large error, computed. */
export function WhyGlimpse() {
  const { dark, bright } = picture(FIRST);
  return (
    <section>
      <h2>After each choice, why</h2>
      <p>
        Squaring makes both errors smaller. It makes the small one <em>much</em> smaller, and so
        more of the total is left with the large one.
      </p>
      <Table
        maths
        caption={
          <>
            <b>Table 1.</b> The same steps for a small and a large error.
          </>
        }
        columns={[
          {
            key: "dark",
            head: (
              <>
                <Swatch brightness={0.3} /> dark
              </>
            ),
          },
          {
            key: "bright",
            head: (
              <>
                <Swatch brightness={0.9} /> bright
              </>
            ),
          },
          { key: "share", head: "bright’s share" },
        ]}
        groups={[
          [
            {
              key: "l1",
              head: (
                <>
                  L1 <Maths tex="=|e|" speech="is the size of the error" />
                </>
              ),
              cells: [
                exactText(dark.length),
                exactText(bright.length),
                exactText(bright.shareOfLengths),
              ],
            },
            {
              key: "l2",
              head: (
                <>
                  L2 <Maths tex="=e^2" speech="is the error squared" />
                </>
              ),
              cells: [
                exactText(dark.area),
                exactText(bright.area),
                <Cell key="share" value={exactText(bright.shareOfAreas)} changed />,
              ],
            },
          ],
        ]}
      />
      <p>
        <Link className="ui" href="/how-keys-are-computed">
          How a verdict is computed
        </Link>
      </p>
    </section>
  );
}
