/**
 * Does all the jobs, so many at once, each as soon as another is done.
 *
 * @returns seconds that it took altogether.
 */
export async function atOnce<Job>(
  jobs: readonly Job[],
  concurrency: number,
  work: (job: Job) => Promise<void>,
): Promise<number> {
  const left = jobs.values();
  const worker = async (): Promise<void> => {
    for (const job of left) await work(job);
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return (performance.now() - start) / 1000;
}
