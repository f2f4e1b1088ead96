/** What is under way on a site: invocations and due deliveries. */
export interface Activity {
  readonly count: number;
  /** Counts the work until it ends, however it ends. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way; at once when nothing is. */
  idle(): Promise<void>;
}

export function createActivity(): Activity {
  let count = 0;
  let waiting: (() => void)[] = [];
  return {
    get count() {
      return count;
    },
    async during(work) {
      count += 1;
      try {
        return await work();
      } finally {
        count -= 1;
        if (count === 0) {
          const ready = waiting;
          waiting = [];
          ready.forEach((resolve) => resolve());
        }
      }
    },
    idle: () => (count === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
  };
}
