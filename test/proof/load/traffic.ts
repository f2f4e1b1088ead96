import type { InvocationRecord } from '../../../sandbox/forge/meters/types';
import { countsOf } from '../../../sandbox/forge/meters/counts';
import { spreadOf, type Spread } from './percentiles';

/** What one operation did under load. */
export interface Traffic {
  readonly operation: string;
  readonly times: number;
  /** Milliseconds by the price model. */
  readonly model: Spread;
  /** Milliseconds on this machine, which says more about the machine. */
  readonly real: Spread;
}
/** The busiest minute of a run, and how the platform refused. */
export interface Peaks {
  readonly invocations: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly pushes: number;
  readonly jiraPoints: number;
  /** Jira points of the whole run. */
  readonly allJiraPoints: number;
  /** Calls answered with 429, and the most calls that one invocation sent once it had the first of these answers. */
  readonly refused: number;
  readonly callsAfterRefusal: number;
}

export function trafficOf(records: readonly InvocationRecord[]): Traffic[] {
  const groups = new Map<string, InvocationRecord[]>();
  for (const one of records) {
    const group = groups.get(one.operation);
    if (group) group.push(one);
    else groups.set(one.operation, [one]);
  }
  return [...groups]
    .map(([operation, all]) => ({
      operation,
      times: all.length,
      model: spreadOf(all.map(({ modelMs }) => modelMs)),
      real: spreadOf(all.map(({ realMs }) => realMs)),
    }))
    .sort((a, b) => b.times - a.times);
}

export function peaksOf(records: readonly InvocationRecord[]): Peaks {
  const minutes = new Map<
    string,
    { invocations: number; readUnits: number; writeUnits: number; pushes: number; jiraPoints: number }
  >();
  for (const record of records) {
    const minute = record.at.slice(0, 16);
    const sum = minutes.get(minute) ?? {
      invocations: 0,
      readUnits: 0,
      writeUnits: 0,
      pushes: 0,
      jiraPoints: 0,
    };
    const counts = countsOf(record);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
    minutes.set(minute, sum);
  }
  const most = (key: 'invocations' | 'readUnits' | 'writeUnits' | 'pushes' | 'jiraPoints'): number =>
    [...minutes.values()].reduce((sum, one) => Math.max(sum, one[key]), 0);
  const after = records.map(({ calls }) => {
    const first = calls.findIndex(({ status }) => status === 429);
    if (first === -1) return 0;
    return calls.filter(({ sentAfter }, nth) => (sentAfter ?? nth) > first).length;
  });
  return {
    invocations: most('invocations'),
    readUnits: most('readUnits'),
    writeUnits: most('writeUnits'),
    pushes: most('pushes'),
    jiraPoints: most('jiraPoints'),
    allJiraPoints: [...minutes.values()].reduce((sum, one) => sum + one.jiraPoints, 0),
    refused: records.reduce((sum, { calls }) => sum + calls.filter(({ status }) => status === 429).length, 0),
    callsAfterRefusal: after.reduce((a, b) => Math.max(a, b), 0),
  };
}
