import type { QueueChoice } from "@/lib/discussion/desk/desk";
import { aboutText, type DeskQuery } from "@/lib/discussion/desk/desk-query";

/** Narrows the queue to a question or one of its choices. */
export function NarrowForm({
  path,
  query: { tab, question, choice },
  choices,
}: {
  readonly path: string;
  readonly query: DeskQuery;
  readonly choices: readonly QueueChoice[];
}) {
  const about = aboutText(question, choice);
  if (choices.length === 0 && about === "") return null;
  return (
    <form className="narrow" action={path}>
      {tab !== "waiting" && <input type="hidden" name="show" value={tab} />}
      <label className="field">
        <span className="sr">Only threads about</span>
        <select name="about" defaultValue={about}>
          <option value="">About everything</option>
          {about !== "" && choices.every(({ value }) => value !== about) && (
            <option value={about}>{about}</option>
          )}
          {choices.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button className="btn compact">Show</button>
    </form>
  );
}
