import type { Row } from "../row";
import { ACCOUNT } from "./account";
import { AUTH_LIBRARY } from "./auth-library";
import { BY_MAIL } from "./by-mail";
import { COMPOSER } from "./composer";
import { CORRECTIONS } from "./corrections";
import { COURSES } from "./courses";
import { DISCUSSION } from "./discussion";
import { ITEM_REPORTS } from "./item-report";
import { KEEPING_UP } from "./keeping-up";
import { DESK } from "./desk";
import { IMAGES } from "./images";
import { EXPORTS } from "./exports";
import { IMPORTS } from "./imports";
import { NOTES } from "./notes";
import { OTHER_COURSES } from "./other-courses";
import { OWN_ACCOUNT } from "./own-account";
import { PAGES } from "./pages";
import { QUIZZES } from "./quizzes";
import { REPORTS } from "./reports";
import { ROSTERS } from "./rosters";
import { SEARCHES } from "./search";
import { WAYS_IN } from "./ways-in";

/**
 * Who gets what at every way into the product: each page, each method of a route handler and each
 * server action, for everybody, about things of her own, of others and of other courses.
 */
export const POLICY_TABLE: readonly Row[] = [
  ...PAGES,
  ...QUIZZES,
  ...ACCOUNT,
  ...BY_MAIL,
  ...WAYS_IN,
  ...OWN_ACCOUNT,
  ...AUTH_LIBRARY,
  ...COMPOSER,
  ...CORRECTIONS,
  ...COURSES,
  ...OTHER_COURSES,
  ...ROSTERS,
  ...DISCUSSION,
  ...KEEPING_UP,
  ...DESK,
  ...IMAGES,
  ...EXPORTS,
  ...IMPORTS,
  ...SEARCHES,
  ...NOTES,
  ...ITEM_REPORTS,
  ...REPORTS,
];
