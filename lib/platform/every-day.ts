import "server-only";
import { log } from "./log";
import { onShutdown } from "./shutdown";

const DAY = 24 * 60 * 60 * 1000;

/**
 * Does some work now and then once a day, until the process ends. What fails is logged and done again
 * the next day; a time that comes while the last is still under way is left out. Nobody waits for it but the end of the process, which waits for what is under way.
 *
 * @param every milliseconds from one time to the next.
 */
export function everyDay(name: string, work: () => Promise<void>, every = DAY): void {
  let running = Promise.resolve();
  let isUnderWay = false;
  const run = () => {
    if (isUnderWay) return;
    isUnderWay = true;
    running = Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        log.error(`${name} failed`, error);
      })
      .finally(() => {
        isUnderWay = false;
      });
  };
  // It alone keeps no process alive.
  const timer = setInterval(run, every).unref();
  onShutdown("work", async () => {
    clearInterval(timer);
    await running;
  });
  run();
}
