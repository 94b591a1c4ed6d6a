import type { PlannedLine, RosterChange } from "../../roster/roster-plan";

/** What a group of lines does, as a count in front of it reads. */
export const COUNT_WORDS: Readonly<Record<RosterChange, string>> = {
  raised: "get a role with more rights",
  lowered: "get a role with fewer rights",
  "expected-role": "are expected in another role",
  member: "have an account and become members at once",
  expected: "have no account with this address: they become members when they sign in with it",
  unchanged: "stay as they are",
};

/** What becomes of one line. */
export function changeInWords({ change, from, role }: PlannedLine): string {
  switch (change) {
    case "raised":
      return `from ${from ?? "nothing"} up to ${role}`;
    case "lowered":
      return `from ${from ?? "nothing"} down to ${role}`;
    case "expected-role":
      return `expected as ${role} instead of ${from ?? "nothing"}`;
    case "member":
      return `becomes ${role}`;
    case "expected":
      return `is expected as ${role}`;
    case "unchanged":
      return `stays ${role}`;
  }
}
