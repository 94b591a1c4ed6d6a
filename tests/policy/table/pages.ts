import { PAGE } from "../outcome";
import { everybody, get, type Row } from "../row";

/** Pages that are the same for everybody. */
export const PAGES: readonly Row[] = [
  "/",
  "/accessibility",
  "/how-keys-are-computed",
  "/privacy",
  "/reading",
].map((path) => ({
  entry: `GET ${path}`,
  about: "the page",
  send: () => get(path),
  gets: everybody(PAGE),
}));
