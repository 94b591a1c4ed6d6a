import type { z } from "zod";

/** A kind of work, as those know it who ask for it. */
export interface JobKind<Shape extends z.ZodType> {
  /** Such as `discussion.digest`. Jobs that wait are found by it after an update of the program. */
  readonly name: string;
  /** What it is told: ids, since what they stand for may be gone when it is done. */
  readonly shape: Shape;
}

/** A kind of work, as it is done. */
export interface HandledJob {
  readonly name: string;
  readonly run: (data: unknown) => Promise<void>;
}

/**
 * Says how a kind of work is done. It is done at least once: where a process dies over it, it is done
 * again, and so doing it twice must be harmless.
 */
export const handledBy = <Shape extends z.ZodType>(
  { name, shape }: JobKind<Shape>,
  work: (data: z.output<Shape>) => Promise<void>,
): HandledJob => ({ name, run: async (data) => work(shape.parse(data)) });
