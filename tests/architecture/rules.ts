import type { IForbiddenRuleType } from "dependency-cruiser";

/** A folder of lib/ that is about one part of the product; `$1` stands for its name in a rule. */
const feature = "^lib/(?!arithmetic/|statistics/|loss/|platform/|ui/|commands/)([^/]+)/";
/** What is not pure in a feature, as files (`store.ts`) or folders of them (`store/`). */
const layer = (...names: readonly string[]): string => `(${names.join("|")})(/|[.]ts)`;
/** The files of a feature that are not pure: they store, serve, draw, or read what was sent. */
const edges = `${feature}${layer("store", "service", "ui", "http")}`;
/** Makes HTML of posts without React; the parts of lib/ui that make HTML as text serve it. */
const writing = "^lib/discussion/writing/";
const tests = "[.]test[.]tsx?$";
const npm = (...names: readonly string[]): string =>
  `(^|node_modules/)(@types/)?(${names.join("|")})(/|$)`;
/** Files of platform/ that hold the database itself. */
const database =
  "^lib/platform/(db|database|pglite-home|pglite-rows|postgres-home|query-rows|statement)[.]ts$";

interface Direct {
  readonly name: string;
  readonly from: string | readonly string[];
  readonly except?: readonly string[];
  /** What is forbidden; everything, when it is left out. */
  readonly to?: string | readonly string[];
  readonly but?: readonly string[];
}

const direct = ({ name, from, except = [], to, but = [] }: Direct): IForbiddenRuleType => ({
  name,
  severity: "error",
  from: { path: [from].flat(), pathNot: [tests, ...except] },
  to: {
    ...(to === undefined ? {} : { path: [to].flat() }),
    ...(but.length === 0 ? {} : { pathNot: [...but] }),
  },
});

/** Who may import whom, type imports included. Each name says what holds. */
export const directRules: readonly IForbiddenRuleType[] = [
  // An import that is not found cannot be judged either, and would pass every other rule.
  { name: "every-import-is-found", severity: "error", from: {}, to: { couldNotResolve: true } },
  direct({ name: "arithmetic-stands-alone", from: "^lib/arithmetic/", but: ["^lib/arithmetic/"] }),
  direct({
    name: "statistics-knows-fractions-only",
    from: "^lib/statistics/",
    but: ["^lib/statistics/", "^lib/arithmetic/rational[.]ts$"],
  }),
  direct({
    name: "loss-knows-arithmetic-only",
    from: "^lib/loss/",
    but: ["^lib/(loss|arithmetic)/"],
  }),
  direct({
    name: "pure-files-import-no-layer",
    from: feature,
    except: [edges, writing],
    to: [
      "^lib/$1/(store|service|ui|http)(/|[.]ts)",
      "^lib/(platform|ui|commands)/",
      "^(app|prisma)/",
    ],
  }),
  direct({
    name: "posts-are-rendered-by-what-makes-text",
    from: writing,
    to: [
      "^lib/discussion/(store|service|ui|http)/",
      "^lib/(platform|ui|commands)/",
      "^(app|prisma)/",
    ],
    but: ["^lib/ui/(escape-html|icon-html|icon-shapes|plot-html|typeset-maths)[.]ts$"],
  }),
  direct({
    name: "pure-files-need-zod-at-most",
    from: feature,
    except: [edges],
    to: npm("react", "react-dom", "next", "@prisma", "pg", "@electric-sql", "server-only"),
  }),
  direct({
    name: "features-meet-by-service-schema-policy",
    from: feature,
    to: feature,
    but: [
      "^lib/$1/",
      `^lib/[^/]+/${layer("service", "schema", "policy", "ui", "actor", "course", "course-paths", "open-course")}`,
      // What a conversation about a question, or a report on it, says of it.
      "^lib/quiz/(certainty|described-question|rendered-fragment)[.]ts$",
      // A simulated class is marked as a real one is.
      "^lib/quiz/(mark-answer|marking-scheme)[.]ts$",
      // What is asked about a question, beside what a class answers, and where.
      "^lib/discussion/(discussion-paths|question-talk)[.]ts$",
      // A change and its line in the audit log share a transaction.
      "^lib/identity/store/audit[.]ts$",
      // Answers from elsewhere are marked as ours are, and their file is read as a roster is.
      "^lib/quiz/grade[.]ts$",
      "^lib/courses/roster/(decode-lines|shown-cell|split-cells)[.]ts$",
      // A worked example in a post is drawn as an explanation is.
      "^lib/quiz/explanation/figure/",
    ],
  }),
  direct({
    name: "identity-knows-no-feature",
    from: "^lib/identity/",
    to: feature,
    but: ["^lib/identity/"],
  }),
  direct({
    name: "courses-know-identity-only",
    from: "^lib/courses/",
    to: feature,
    but: ["^lib/(courses|identity)/"],
  }),
  direct({
    name: "quiz-knows-identity-and-courses-only",
    from: "^lib/quiz/",
    to: feature,
    but: ["^lib/(quiz|courses|identity)/"],
  }),
  direct({
    name: "stores-import-no-page",
    from: `${feature}store(/|[.]ts)`,
    to: ["^lib/ui/", `${feature}${layer("ui", "service")}`, "^app/", npm("react", "next")],
  }),
  direct({
    name: "services-import-no-page-and-no-database",
    from: `${feature}service(/|[.]ts)`,
    to: ["^lib/ui/", `${feature}ui/`, "^(app|prisma)/", database, npm("@prisma")],
  }),
  direct({
    name: "request-readers-only-read",
    from: `${feature}http/`,
    to: [`${feature}${layer("store", "service", "ui")}`, "^lib/ui/", "^(app|prisma)/", database],
  }),
  direct({
    name: "figures-get-data-and-actions-as-props",
    from: `${feature}ui/`,
    to: [`${feature}${layer("store", "service")}`, "^lib/(platform|commands)/", "^(app|prisma)/"],
  }),
  direct({
    name: "primitives-know-no-domain",
    from: "^lib/ui/",
    to: ["^(lib|app|prisma)/"],
    but: ["^lib/ui/"],
  }),
  direct({
    name: "platform-knows-no-feature",
    from: "^lib/platform/",
    to: ["^(lib|app)/", "^prisma/seed/"],
    // What a form shows again after it was sent is the one shape that the two agree on.
    but: ["^lib/platform/", "^lib/ui/form-state[.]ts$"],
  }),
  direct({
    name: "pages-ask-services",
    from: "^app/",
    to: [`${feature}${layer("store")}`, "^lib/quiz/bank/", "^lib/commands/", "^prisma/", database],
  }),
  // The library does what it is told, for whoever asks: only services that have asked the policy
  // hold it.
  direct({
    name: "only-identity-holds-the-sign-in-library",
    from: ["^(app|lib|prisma)/"],
    except: ["^lib/identity/(service|store)/"],
    to: [npm("better-auth"), "^lib/identity/service/auth[.]ts$"],
  }),
  direct({
    name: "nothing-imports-a-command",
    from: "^(lib|app|prisma)/",
    except: ["^lib/commands/"],
    to: "^lib/commands/",
  }),
  direct({ name: "commands-import-no-page", from: "^lib/commands/", to: ["^app/", "^lib/ui/"] }),
  direct({
    name: "the-product-imports-no-test",
    from: "^(lib|app|prisma)/",
    except: ["^lib/commands/"],
    to: "^tests/",
  }),
  {
    name: "the-product-needs-no-development-package",
    severity: "error",
    from: { path: "^(lib|app|prisma)/", pathNot: tests },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
];

/**
 * What is judged by the imports that are left after compiling, however many files lie between: a
 * type brings no answer into the browser's bundle, and two files may know each other's types.
 */
export const bundleRules: readonly IForbiddenRuleType[] = [
  { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  {
    name: "no-answer-reaches-a-figure",
    severity: "error",
    from: { path: [`${feature}ui/`, "^lib/ui/"], pathNot: tests },
    to: {
      path: ["^lib/quiz/bank/", `${feature}${layer("store", "service")}`, "^lib/platform/"],
      reachable: true,
    },
  },
];
