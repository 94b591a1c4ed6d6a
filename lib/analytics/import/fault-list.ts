import type { ImportFault } from "./import-fault";
import { MOST_SHOWN } from "./limits";

/** Faults as they are found: the first are kept to be shown, and all are counted. */
export class FaultList {
  readonly #shown: ImportFault[] = [];
  #count = 0;

  /** The first of them. */
  get shown(): readonly ImportFault[] {
    return this.#shown;
  }

  get count(): number {
    return this.#count;
  }

  /** A file can have a fault in each of millions of cells: what is not kept is not made either. */
  add(make: () => ImportFault): void {
    if (this.#shown.length < MOST_SHOWN) this.#shown.push(make());
    this.#count += 1;
  }

  addAll(faults: Iterable<ImportFault>): void {
    for (const fault of faults) this.add(() => fault);
  }

  /** Takes what another list has, behind what is here. */
  take(other: FaultList): void {
    this.addAll(other.shown);
    this.#count += other.count - other.shown.length;
  }
}
