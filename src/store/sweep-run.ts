import { kvs } from '@forge/kvs';
import { KEY } from './keys';

/** Notes a run of the sweep that had something to hand on. Kept free of schemas: the sweep's bundle is small. */
export const noteSweep = (at: string, handedOn: number): Promise<void> =>
  kvs.set(KEY.scheduleRun('sweep'), { at, count: handedOn, code: null });
