import { type RefObject, useEffect, useId, useState } from "react";

import { applyEdit } from "./apply-edit";
import { mentionEdit } from "./mention";
import { type MentionsView, useMentions } from "./use-mentions";

const ROLES: Readonly<Record<string, string>> = { mentor: "Mentor", instructor: "Instructor" };

/**
 * The people that a name may mean, right below the line in which it is typed. The keyboard stays in
 * the field; the field says which of the list is meant.
 */
export function Mentions({
  area,
  course,
}: {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly course: string;
}) {
  const id = useId();
  const [view, setView] = useState<MentionsView | null>(null);
  useMentions(area, course, setView);

  // The field is not drawn here, and only has these while the list is there.
  useEffect(() => {
    const field = area.current;
    if (field === null || view === null) return;
    const says = {
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      "aria-controls": id,
      "aria-activedescendant": `${id}-${String(view.active)}`,
    };
    for (const [name, value] of Object.entries(says)) field.setAttribute(name, value);
    return () => {
      for (const name of Object.keys(says)) field.removeAttribute(name);
    };
  }, [area, id, view]);

  return (
    <>
      {view !== null && (
        <ul
          className="mentions"
          role="listbox"
          id={id}
          aria-label="People to mention"
          style={{ top: view.top }}
        >
          {view.people.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === view.active}
              // The field must not lose the keyboard, or a phone its keys.
              onPointerDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                setView(null);
                if (area.current !== null) applyEdit(area.current, mentionEdit(view.at, person));
              }}
            >
              <bdi>{person.name}</bdi>
              {person.role !== null && <span className="role">{ROLES[person.role]}</span>}
            </li>
          ))}
        </ul>
      )}
      <span className="sr" role="status">
        {view !== null &&
          `${String(view.people.length)} to mention: arrow keys choose, Enter takes, Escape closes.`}
      </span>
    </>
  );
}
