/** "no replies", "1 reply", "5 replies". */
export const countWords = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many}` : `${String(count)} ${count === 1 ? one : many}`;
