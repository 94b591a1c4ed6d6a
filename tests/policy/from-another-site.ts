import { NOTHING, type Outcome } from "./outcome";
import type { Row, Sent } from "./row";
import type { Case } from "./run-case";
import { ROLES, type Role } from "./stage";

/** What a browser says of a form that a page of another site has sent. */
const SAID = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };

/** The same, by a browser that keeps the origin to itself: so our own check is asked, not Next's. */
const HALF_SAID = { "sec-fetch-site": "cross-site" };

const REFUSED: Outcome = { status: 403, changes: false, shows: ["from another site"] };

/** Next itself drops an action whose origin is another. */
const DROPPED: Outcome = { status: 500, changes: false };

const REFUSED_ON_THE_PAGE: Outcome = { status: 200, changes: false, shows: ["from another site"] };

/**
 * Every row that is more than a look, once more as the form of another site: sent by the first who
 * may do it, and refused. A row that nobody may is left out: there is nothing to be refused.
 */
export const fromAnotherSite = (rows: readonly Row[]): readonly Case[] =>
  rows
    .filter(({ entry }) => !entry.startsWith("GET "))
    .flatMap((row) => {
      const role = whoMay(row);
      if (role === undefined) return [];
      if (!row.entry.startsWith("DO ")) return [foreign(row, role, SAID, refusalOf(row))];
      return [
        foreign(row, role, SAID, DROPPED),
        foreign(row, role, HALF_SAID, REFUSED_ON_THE_PAGE),
      ];
    });

/** Who changes something by it; else who is neither told of nothing nor sent away from the page. */
const whoMay = ({ gets }: Row): Role | undefined =>
  ROLES.find((role) => gets[role]?.changes === true) ??
  ROLES.find((role) => gets[role] !== null && ![404, 307].includes(gets[role].status));

/** The addresses of the sign-in library are for scripts: to another site there is none. */
const refusalOf = ({ entry }: Row): Outcome => (entry.includes("/api/auth/") ? NOTHING : REFUSED);

const foreign = (
  row: Row,
  role: Role,
  headers: Readonly<Record<string, string>>,
  expected: Outcome,
): Case => ({
  row: {
    ...row,
    about: `${row.about}, as a form of another site (${Object.keys(headers).join(", ")})`,
    send: (stage, who) => withHeaders(row.send(stage, who), headers),
  },
  role,
  expected,
});

const withHeaders = (sent: Sent, headers: Readonly<Record<string, string>>): Sent => ({
  ...sent,
  headers: { ...sent.headers, ...headers },
});
