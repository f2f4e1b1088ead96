import { viewNative } from '../../../src/usecases/clocks/view-native';
import { H, open } from '../escalations/support';

const label = { actions: [{ kind: 'addLabel' as const, label: 'late' }] };
const ask = async (slas: (start: number) => unknown[]) => {
  const { bench, issue, start } = await open(label);
  bench.site.nativeSlas = slas(start);
  const view = await viewNative(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
  return { view, calls: bench.site.calls };
};
const ongoing = (start: number, more: Record<string, unknown> = {}) => ({
  startTime: { epochMillis: start },
  breachTime: { epochMillis: start + 4 * H },
  breached: false,
  paused: false,
  withinCalendarHours: true,
  goalDuration: { millis: 4 * H },
  remainingTime: { millis: H },
  ...more,
});

describe("Jira's own SLAs beside ours", () => {
  test.each([
    ['agree', {}, null],
    ['have another goal', { goalDuration: { millis: 8 * H } }, 'Another goal: 8 h in Jira, 4 h here.'],
    ['are paused', { paused: true }, expect.stringContaining('paused, ours is not')],
    ['count otherwise', { breachTime: { epochMillis: 0 } }, expect.stringContaining('another calendar')],
  ])('that %s', async (_, more, difference) => {
    const { view } = await ask((start) => [
      { id: '1', name: 'resolve ', completedCycles: [], ongoingCycle: ongoing(start, more) },
    ]);
    expect(view.clocks).toMatchObject([{ name: 'resolve ', difference }]);
    expect(view.hide?.link).toContain('/projects/ITSM/');
  });

  test('that are over while ours goes on', async () => {
    const { view } = await ask(() => [
      { id: '1', name: 'Resolve', completedCycles: [{ breached: true, goalDuration: { millis: H } }] },
    ]);
    expect(view.clocks).toMatchObject([
      { state: 'breached', due: null, difference: expect.stringContaining('Jira has stopped its clock') },
    ]);
  });

  test('that compare with none of ours say no difference', async () => {
    const { view } = await ask((start) => [{ id: '1', name: 'Other', ongoingCycle: ongoing(start) }]);
    expect(view.clocks).toMatchObject([{ state: 'running', difference: null }]);
  });

  test('are asked for as the person; without any there is nothing to hide', async () => {
    const { view, calls } = await ask(() => []);
    expect(view).toEqual({ clocks: [], hide: null });
    expect(calls.find(({ path }) => path.endsWith('/sla'))?.as).toBe('user');
  });

  test('of an issue that is no request are none', async () => {
    const { bench, issue } = await open(label);
    bench.site.faults.push({ match: /GET .*\/sla$/, answer: { status: 404 }, times: 1 });
    const view = await viewNative(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
    expect(view).toEqual({ clocks: [], hide: null });
  });
});
