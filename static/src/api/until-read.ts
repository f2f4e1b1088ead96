/** How far a job has come that reads a large site. */
export interface Reading {
  readonly kind: 'reading';
  readonly jobId: string;
  readonly text: string;
  readonly done: number;
  readonly total: number;
}

const ASK_EVERY_MS = 1500;
const pause = () => new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));

/** Asks again while a large site is read through the queue; `progress` is told how far it is. */
export async function untilRead<Plan>(
  first: Reading | { readonly kind: 'plan'; readonly plan: Plan },
  again: (jobId: string) => Promise<Reading | { readonly kind: 'plan'; readonly plan: Plan }>,
  progress?: (reading: Reading) => void,
): Promise<Plan> {
  let answer = first;
  while (answer.kind === 'reading') {
    progress?.(answer);
    await pause();
    answer = await again(answer.jobId);
  }
  return answer.plan;
}
