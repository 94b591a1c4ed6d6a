import { COURSE_ROLES } from "@/lib/identity/schema";
import { Button } from "@/lib/ui/button";
import { Field } from "@/lib/ui/field";

/** A search above a list of people; the answer is a page with an address of its own. */
export function MemberFilter({
  action,
  search,
  role,
}: {
  readonly action: string;
  readonly search: string;
  /** The role that the list is narrowed to, null for all; left out where roles are no filter. */
  readonly role?: string | null;
}) {
  return (
    <form className={role === undefined ? "filter is-short" : "filter"} action={action}>
      <Field label="Name or address" name="search" type="search" defaultValue={search} />
      {role !== undefined && (
        <label className="field">
          <span>Role</span>
          <select name="role" defaultValue={role ?? ""}>
            <option value="">All</option>
            {COURSE_ROLES.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button type="submit">Search</Button>
    </form>
  );
}
