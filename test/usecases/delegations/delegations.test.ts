import { verifyChain } from '../../../src/domain/audit/chain';
import { store } from '../../../src/store';
import { delegationsOf } from '../../../src/usecases/delegations/delegations-of';
import { delegationsOfPerson } from '../../../src/usecases/delegations/delegations-of-person';
import { endDelegation } from '../../../src/usecases/delegations/end-delegation';
import { listDelegations } from '../../../src/usecases/delegations/list-delegations';
import { makeDelegation } from '../../../src/usecases/delegations/make-delegation';
import { workAsk } from '../../../src/usecases/work-ask';
import { workIssue } from '../../../src/usecases/work-issue';
import type { RequestOf } from '../../../src/contract/resolvers';
import { openAsking, rowsOf } from '../asking/support';
import { STATUS } from '../support/rules';

type Wanted = RequestOf<'delegation.make'>;
type Bench = Awaited<ReturnType<typeof openAsking>>['bench'];
const DAY = 86_400_000;

async function opened(options: Parameters<typeof openAsking>[0] = {}) {
  const asking = await openAsking(options);
  await asking.bench.drain();
  const { bench } = asking;
  const iso = (days: number) => new Date(bench.site.now + days * DAY).toISOString();
  const wanted = (extra: Partial<Wanted> = {}): Wanted => ({
    ...{ to: 'dora', from: iso(0), until: iso(7), scope: { kind: 'all' }, note: 'On leave' },
    ...extra,
  });
  let made = 0;
  const depsOf = (who: string) => ({ ...bench.as(who), random: { hex: () => `d${++made}` } });
  const make = (who: string, extra: Partial<Wanted> = {}) =>
    makeDelegation(depsOf(who), wanted(extra), { accountId: who });
  const end = (who: string, id: string) => endDelegation(bench.as(who), { id }, { accountId: who });
  return { ...asking, iso, make, end };
}

const entriesOf = async (issueId: string) =>
  ((await store.issues.get(issueId))?.roster ?? []).map(({ kind }) => kind);
const due = async (bench: Bench, issueId: string) => {
  await workIssue(bench.as(null), { kind: 'due', issueId });
  await bench.drain();
};

describe('a delegation', () => {
  test('moves the seat in every open round: the delegate is asked instead, and may vote', async () => {
    const { bench, issue, make, vote } = await opened();
    const { given } = await make('pia');
    expect(given).toMatchObject([{ principal: 'pia', to: 'dora', state: 'running', ended: null }]);
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual(['delegated']);
    expect(await rowsOf('pia')).toEqual([]);
    expect(await rowsOf('dora')).toEqual([issue.id]);
    expect(bench.site.mails.at(-1)?.to).toEqual(['dora']);
    await vote('dora');
    expect((await store.issues.get(issue.id))?.ballots).toMatchObject([{ accountId: 'dora', for: ['pia'] }]);
  });

  test('that is told twice is on record once', async () => {
    const { bench, issue, make } = await opened();
    await make('pia');
    await bench.drain();
    await workAsk(bench.as(null), { kind: 'delegate', issueId: issue.id });
    expect(await entriesOf(issue.id)).toEqual(['delegated']);
  });

  test('that is ended gives the seat back', async () => {
    const { bench, issue, make, end } = await opened();
    await make('pia');
    await bench.drain();
    const { given } = await end('pia', 'd1');
    expect(given).toMatchObject([{ state: 'over', ended: { by: 'pia' } }]);
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual(['delegated', 'delegationEnded']);
    expect(await rowsOf('pia')).toEqual([issue.id]);
    expect(await rowsOf('dora')).toEqual([]);
    await expect(end('pia', 'd1')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('begins and runs out by itself', async () => {
    const { bench, issue, make, iso } = await opened();
    await make('pia', { from: iso(1), until: iso(2) });
    await bench.drain();
    expect(await rowsOf('pia')).toEqual([issue.id]);
    bench.site.now += DAY;
    await due(bench, issue.id);
    expect(await rowsOf('dora')).toEqual([issue.id]);
    bench.site.now += DAY;
    await due(bench, issue.id);
    expect(await rowsOf('dora')).toEqual([]);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('serves rounds that open later', async () => {
    const { bench, make, submit } = await opened();
    await make('pia');
    await bench.drain();
    const later = await submit();
    await bench.drain();
    expect(await rowsOf('dora')).toContain(later.id);
    expect(await rowsOf('pia')).toEqual([]);
  });

  test('has depth one: received seats never move on', async () => {
    const { bench, issue, make } = await opened();
    await make('pia');
    await make('dora', { to: 'emil' });
    await bench.drain();
    expect(await rowsOf('dora')).toEqual([issue.id]);
    expect(await rowsOf('emil')).toEqual([]);
  });

  test('never goes to somebody with a part in the change', async () => {
    const { bench, issue, make } = await opened();
    await make('pia', { to: 'ann' });
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual([]);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('limited to a project reaches no other', async () => {
    const { bench, issue, make } = await opened();
    await make('pia', { scope: { kind: 'projects', ids: ['99'] } });
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual([]);
    await make('pit', { scope: { kind: 'projects', ids: ['10'] } });
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual(['delegated']);
  });

  test.each<[string, (iso: (days: number) => string) => Partial<Wanted>]>([
    ['to oneself', () => ({ to: 'pia' })],
    ['that ends before it begins', (iso) => ({ from: iso(3), until: iso(2) })],
    ['that is over', (iso) => ({ from: iso(-3), until: iso(-2) })],
    ['of more than a year', (iso) => ({ until: iso(367) })],
    ['to somebody without an account', () => ({ to: 'gone' })],
  ])('%s is refused', async (_, extra) => {
    const { bench, make, iso } = await opened();
    bench.site.gone.add('gone');
    await expect(make('pia', extra(iso))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('of a year to the day is taken', async () => {
    const { make, iso } = await opened();
    expect((await make('pia', { until: iso(366) })).given).toHaveLength(1);
  });

  test('of seats that are delegated in that time already is refused; beside it is taken', async () => {
    const { bench, make, iso } = await opened();
    await make('pia', { scope: { kind: 'projects', ids: ['10'] } });
    await expect(make('pia', { to: 'emil' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await make('pia', { to: 'emil', scope: { kind: 'projects', ids: ['11'] } });
    await make('pia', { to: 'emil', from: iso(7), until: iso(8) });
    const { given } = await listDelegations(bench.as('pia'), {}, { accountId: 'pia' });
    expect(given).toHaveLength(3);
  });

  test('is recorded in its owner’s chain, which is whole', async () => {
    const { make, end } = await opened();
    await make('pia');
    await end('pia', 'd1');
    const { records } = await store.auditLog.page('delegation:pia', null);
    expect(records.map(({ kind }) => kind)).toEqual(['delegation ended', 'delegation made']);
    expect(verifyChain([...records].reverse() as never, null)).toMatchObject({ intact: true });
  });

  test('two at the same instant: one is refused, none is lost', async () => {
    const { make, bench } = await opened();
    const both = await Promise.allSettled([make('pia'), make('pia', { to: 'emil' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await delegationsOf(bench.as(null), ['pia'], bench.site.now)).toHaveLength(1);
  });
});

describe('somebody else’s delegations', () => {
  test('are shown to change managers of the project, and to nobody else', async () => {
    const { bench, make } = await opened();
    bench.site.restricted.set('manage-changes', new Set(['max']));
    await make('pia');
    const ask = (who: string, projectId: string | null) =>
      delegationsOfPerson(bench.as(who), { accountId: 'pia', projectId }, { accountId: who });
    expect((await ask('max', '10')).given).toHaveLength(1);
    await expect(ask('max', null)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(ask('zoe', '10')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await ask('pia', null)).given).toHaveLength(1);
  });

  test('what is received is listed with whose seats they are', async () => {
    const { bench, make } = await opened();
    await make('pia');
    const { received } = await listDelegations(bench.as('dora'), {}, { accountId: 'dora' });
    expect(received).toMatchObject([{ principal: 'pia', to: 'dora', state: 'running' }]);
  });

  test('a closed change has no seats to move', async () => {
    const { bench, issue, make } = await opened();
    bench.site.move(issue, STATUS.cancelled, 'Cancelled');
    await workIssue(bench.as(null), { kind: 'fold', issueId: issue.id });
    await bench.drain();
    await make('pia');
    await bench.drain();
    expect(await entriesOf(issue.id)).toEqual([]);
  });
});
