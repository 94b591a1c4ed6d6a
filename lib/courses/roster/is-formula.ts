/**
 * Whether a spreadsheet would take a cell for a formula, and work it out for whoever opens a file
 * with it. Nobody's name begins so, and so such a cell is refused instead of kept and masked.
 */
export const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/u.test(cell);
