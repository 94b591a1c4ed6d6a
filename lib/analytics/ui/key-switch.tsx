import Link from "next/link";
import { choiceNames } from "../choice-name";
import { groupQuery } from "../groups/group-query";
import type { ItemPage } from "../item-page";
import { reportPaths } from "../report-paths";

/** Of a question with several keys: by which its choices are shown, as links. */
export function KeySwitch({
  page: { course, sourceText, item, shown, attempts, groups },
}: {
  readonly page: ItemPage;
}) {
  const path = reportPaths(course.slug).item(sourceText, item.item.key);
  const query = new URLSearchParams(groupQuery(groups?.pair));
  if (attempts === "all") query.set("attempts", attempts);
  return (
    <nav className="tabs" aria-label="Key">
      {item.parts.map(({ right, n }, place) => {
        query.set("key", String(place + 1));
        return (
          <Link
            key={JSON.stringify(right)}
            href={`${path}?${query.toString()}#choices`}
            aria-current={place === shown ? "page" : undefined}
          >
            Key {choiceNames(right)} ({n})
          </Link>
        );
      })}
    </nav>
  );
}
