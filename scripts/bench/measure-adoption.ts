import { openSandbox } from '../../sandbox';
import type { PracticeId } from '../../src/contract/common';
import type { RequestOf, ResolverName } from '../../src/contract/resolvers';
import { PACKS } from '../../src/domain/practices';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import { isWrite } from '../../test/support/adoption-site';
import { recordTraffic } from '../../test/support/record-traffic';
import type { Figure } from './figures';

// In the order of the catalogue, all that are shipped.
const ALL = Object.keys(PACKS) as PracticeId[];
const LONGEST_MINUTES = 30;

/**
 * Calls to Jira for adopting every practice on a site that has none, against the least that Jira's operations allow: as
 * many writes as the plan announces (one for each thing that no bulk operation takes), and the site read twice: once to
 * show the plan, once to be sure that it still holds.
 */
export async function adoptionFigures(): Promise<Figure[]> {
  const sandbox = await openSandbox({
    site: 'blank',
    at: Date.parse('2026-11-23T07:30:00Z'),
    running: false,
    say: () => undefined,
  });
  try {
    const admin = sandbox.jira.context.tables
      .table('users')
      .find((user) => user.displayName.startsWith('Alma'));
    const projectId = sandbox.jira.context.tables.table('projects').all()[0]?.id ?? '';
    const traffic = recordTraffic(sandbox.jira);
    const ask = <N extends ResolverName>(name: N, payload: RequestOf<N>) =>
      callResolver(sandbox, 'steward-admin', admin?.id ?? '', name, payload);
    const counted = async <T>(work: () => Promise<T>) => {
      traffic.length = 0;
      const answer = await work();
      const byApp = traffic.filter(({ actor }) => actor.kind !== 'user');
      const writes = byApp.filter(isWrite).length;
      return { answer, writes, reads: byApp.length - writes };
    };
    const { proposed: settings } = await ask('admin.settings', { projectId });
    const request = { projectId, practices: ALL, settings };
    const planOnce = async () => {
      const answer = await ask('admin.plan', request);
      if (answer.kind !== 'plan') throw new Error('the site is not large');
      return answer.plan;
    };
    const planned = await counted(planOnce);
    const applied = await counted(async () => {
      const { jobId } = await ask('admin.apply', { ...request, planId: planned.answer.planId });
      // So many writes are more than storage takes in a minute: the job rests on the way.
      for (let minute = 0; minute < LONGEST_MINUTES; minute++) {
        await sandbox.settle();
        await sandbox.clock.step(60_000);
        if ((await ask('admin.job', { jobId })).state === 'done') return;
      }
      throw new Error(`adopting was not over within ${LONGEST_MINUTES} minutes`);
    });
    const again = await counted(planOnce);
    // One of the announced writes is Steward's own record.
    const least = planned.answer.writes - 1;
    return [
      { what: 'writes', value: applied.writes, unit: '', limit: least },
      { what: 'reads to plan', value: planned.reads, unit: '' },
      { what: 'reads to apply, the second look at the site included', value: applied.reads, unit: '' },
      { what: 'all calls', value: planned.reads + applied.reads + applied.writes, unit: '' },
      {
        what: 'the least possible: announced writes, and the site read twice',
        value: least + 2 * planned.reads,
        unit: '',
      },
      { what: 'planning again: reads', value: again.reads, unit: '' },
      { what: 'planning again: writes to do', value: again.answer.writes, unit: '', limit: 0 },
    ];
  } finally {
    await sandbox.close();
  }
}
