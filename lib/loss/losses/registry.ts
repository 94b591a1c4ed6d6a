import type { LossFamily } from "../loss";
import { charbonnier } from "./charbonnier";
import { Huber } from "./huber";
import { L1 } from "./l1";
import { L2 } from "./l2";
import { logcosh } from "./log-cosh";
import { Lp } from "./lp";
import { mix } from "./mix";
import { pinball } from "./pinball";
import { pseudoHuber } from "./pseudo-huber";

/** Every loss that a claim can name, by its name. A new loss is one file and one line here. */
export const LOSS_FAMILIES: ReadonlyMap<string, LossFamily> = new Map(
  [L1, L2, Lp, Huber, pseudoHuber, charbonnier, logcosh, pinball, mix].map((family) => [
    family.name,
    family,
  ]),
);
