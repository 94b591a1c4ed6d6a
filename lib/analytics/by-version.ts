import { readKey } from "@/lib/statistics/cube/cell-key";
import type { Cube } from "@/lib/statistics/cube/cube";
import { merge } from "@/lib/statistics/cube/merge";
import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { discriminationIndex } from "@/lib/statistics/item/discrimination-index";
import { facility } from "@/lib/statistics/item/facility";
import type { ItemCounts } from "./report-counts";
import { answersIn } from "./same-key";

/** What is known of a version besides its answers. */
export interface VersionAsked {
  readonly since: Date;
  /** Made by a correction in the course. */
  readonly isCorrection: boolean;
  /** The one that new attempts get. */
  readonly isAsked: boolean;
}

/** How hard one version of a question is, and how well it tells learners apart. */
export interface VersionFigures {
  readonly version: string;
  /** Null for a version that is not known any more. */
  readonly asked: VersionAsked | null;
  readonly n: number;
  readonly facility: MeasuredEstimate;
  /** In per cent. */
  readonly discriminationIndex: MeasuredEstimate;
}

/**
 * Each version that was answered, the oldest first; none where all answers are to one version, of
 * which the figures of all answers say the same.
 *
 * @param versions by their keys, the oldest first
 */
export function byVersion(
  counts: ItemCounts | undefined,
  versions: ReadonlyMap<string, VersionAsked>,
): readonly VersionFigures[] {
  const answered = answeredVersions(counts);
  if (answered.length < 2) return [];
  const order = [...versions.keys()];
  const rank = (version: string): number => {
    const place = order.indexOf(version);
    return place === -1 ? order.length : place;
  };
  return [...answered]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([version, cube]) => ({
      version,
      asked: versions.get(version) ?? null,
      n: answersIn(cube),
      facility: facility(cube),
      discriminationIndex: discriminationIndex(cube),
    }));
}

/** The versions that somebody answered, each with all of its answers. */
export function answeredVersions(
  counts: ItemCounts | undefined,
): readonly (readonly [version: string, cube: Cube])[] {
  const cubes = new Map<string, Cube>();
  for (const [place, cube] of counts?.byPlace ?? []) {
    const [version = ""] = readKey(place);
    const known = cubes.get(version);
    cubes.set(version, known === undefined ? cube : merge(known, cube));
  }
  return [...cubes].filter(([, cube]) => answersIn(cube) > 0);
}
