// The door of the process in which pictures are unpacked: it teaches Node to read TypeScript, as
// lib/commands/run.js does, and then does the work of the file beside it. Plain JavaScript, because
// a process begins with a file that Node reads by itself; and run from the source tree, because
// what Next bundles is no file that a process could begin with.
import { register } from "tsx/esm/api";

register();
await import("./apart-work.ts");
