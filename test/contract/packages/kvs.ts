import * as package_ from '@forge/kvs';
import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import { openKvsBench } from '../../support/real-kvs';
import { aBuilder, anError, driven, local, type Entries } from './entry';
import { publicFunctions } from './public-functions';

interface Ticket {
  readonly project: string;
  readonly phase: string;
  readonly dueAt: string;
  readonly version: number;
}
const ticket = (version: number): Ticket => ({ project: 'P', phase: 'open', dueAt: '2026', version });
const tickets = kvs.entity<Ticket>('ticket');
const open = () => tickets.query().index('by-project-phase', { partition: ['P', 'open'] });
const at = (version: number) => new Filter<Ticket>().and('version', FilterConditions.equalTo(version));
const keysOf = async (found: Promise<{ results: { key: string }[] }>): Promise<string[]> =>
  (await found).results.map(({ key }) => key);

/** A store with two values, a secret and three tickets. */
export async function openStore(): Promise<void> {
  openKvsBench();
  await kvs.set('a', 1);
  await kvs.set('b', 2);
  await kvs.setSecret('s', 'secret');
  for (const version of [1, 2, 3]) await tickets.set(`t${version}`, ticket(version));
}

export const kvsFunctions = (): string[] =>
  publicFunctions({
    ...package_,
    'kvs.query()': kvs.query(),
    'kvs.entity()': tickets,
    'kvs.entity().query()': tickets.query(),
    'kvs.entity().query().index()': open(),
    'kvs.transact()': kvs.transact(),
    'Filter()': new Filter<Ticket>(),
    'Filter().and()': at(1),
    'Filter().or()': new Filter<Ticket>().or('version', FilterConditions.equalTo(1)),
  });

/** By which filter a condition finds which of the three tickets. */
const filtered = (condition: unknown, property: keyof Ticket = 'version', expected = ['t1', 't2']) =>
  driven(
    () =>
      keysOf(
        open()
          .filters(new Filter<Ticket>().and(property, condition as never))
          .getMany(),
      ),
    expected,
  );
const ranged = (condition: unknown, expected = ['t1', 't2', 't3']) =>
  driven(
    () =>
      keysOf(
        open()
          .where(condition as never)
          .getMany(),
      ),
    expected,
  );
const { between, beginsWith, contains, notContains, equalTo, notEqualTo, exists, notExists } =
  FilterConditions;

export const kvsEntries: Entries = {
  'kvs.get': driven(() => kvs.get('a'), 1),
  'kvs.set': driven(async () => [await kvs.set('c', 3), await kvs.get('c')], [undefined, 3]),
  'kvs.delete': driven(async () => [await kvs.delete('a'), await kvs.get('a')], [undefined, undefined]),
  'kvs.batchSet': driven(() => kvs.batchSet([{ key: 'd', value: 4 }]), { successfulKeys: [{ key: 'd' }] }),
  'kvs.batchGet': driven(() => kvs.batchGet([{ key: 'a' }]), { successfulKeys: [{ key: 'a', value: 1 }] }),
  'kvs.batchDelete': driven(() => kvs.batchDelete([{ key: 'a' }]), { successfulKeys: [{ key: 'a' }] }),
  'kvs.getSecret': driven(() => kvs.getSecret('s'), 'secret'),
  'kvs.setSecret': driven(
    async () => [await kvs.setSecret('s', 'n'), await kvs.getSecret('s')],
    [undefined, 'n'],
  ),
  'kvs.deleteSecret': driven(
    async () => [await kvs.deleteSecret('s'), await kvs.getSecret('s')],
    [undefined, undefined],
  ),
  'kvs.query': driven(() => keysOf(kvs.query().getMany()), ['a', 'b']),
  'kvs.query().where': driven(
    () => keysOf(kvs.query().where('key', WhereConditions.beginsWith('b')).getMany()),
    ['b'],
  ),
  'kvs.query().limit': driven(() => keysOf(kvs.query().limit(1).getMany()), ['a']),
  'kvs.query().cursor': driven(async () => {
    const { nextCursor = '' } = await kvs.query().limit(1).getMany();
    return keysOf(kvs.query().cursor(nextCursor).getMany());
  }, ['b']),
  'kvs.query().getOne': driven(() => kvs.query().getOne(), { key: 'a', value: 1 }),
  'kvs.query().getMany': driven(() => kvs.query().getMany(), { results: [{ key: 'a' }, { key: 'b' }] }),
  'kvs.entity': driven(() => kvs.entity('ticket').get('t1'), ticket(1)),
  'kvs.entity().get': driven(() => tickets.get('t1'), ticket(1)),
  'kvs.entity().set': driven(
    async () => [await tickets.set('t4', ticket(4)), await tickets.get('t4')],
    [undefined, ticket(4)],
  ),
  'kvs.entity().delete': driven(
    async () => [await tickets.delete('t1'), await tickets.get('t1')],
    [undefined, undefined],
  ),
  'kvs.entity().query': driven(() => keysOf(tickets.query().index('dueAt').getMany()), ['t1', 't2', 't3']),
  'kvs.entity().query().index': driven(() => keysOf(open().getMany()), ['t1', 't2', 't3']),
  'kvs.entity().query().index().where': ranged(WhereConditions.equalTo('2026')),
  'kvs.entity().query().index().filters': filtered(equalTo(2), 'version', ['t2']),
  'kvs.entity().query().index().sort': driven(
    () => keysOf(open().sort(Sort.DESC).getMany()),
    ['t3', 't2', 't1'],
  ),
  'kvs.entity().query().index().limit': driven(() => keysOf(open().limit(2).getMany()), ['t1', 't2']),
  'kvs.entity().query().index().cursor': driven(async () => {
    const { nextCursor = '' } = await open().limit(2).getMany();
    return keysOf(open().limit(2).cursor(nextCursor).getMany());
  }, ['t3']),
  'kvs.entity().query().index().getOne': driven(() => open().getOne(), { key: 't1' }),
  'kvs.entity().query().index().getMany': driven(() => keysOf(open().getMany()), ['t1', 't2', 't3']),
  'kvs.transact': driven(() => kvs.transact().set('a', 9).execute(), undefined),
  'kvs.transact().set': driven(async () => {
    await kvs
      .transact()
      .set('t1', ticket(7), { entityName: 'ticket', conditions: at(1) })
      .execute();
    return tickets.get('t1');
  }, ticket(7)),
  'kvs.transact().delete': driven(async () => {
    await kvs
      .transact()
      .delete('t1', { entityName: 'ticket', conditions: at(1) })
      .execute();
    return tickets.get('t1');
  }, undefined),
  'kvs.transact().check': driven(
    () =>
      kvs
        .transact()
        .set('a', 8)
        .check('t2', { entityName: 'ticket', conditions: at(2) })
        .execute(),
    undefined,
  ),
  'kvs.transact().execute': driven(
    async () => [await kvs.transact().delete('a').execute(), await kvs.get('a')],
    [undefined, undefined],
  ),
  Filter: aBuilder,
  'Filter().and': filtered(equalTo(1), 'version', ['t1']),
  'Filter().or': driven(
    () =>
      keysOf(
        open()
          .filters(new Filter<Ticket>().or('version', equalTo(1)).or('version', equalTo(3)))
          .getMany(),
      ),
    ['t1', 't3'],
  ),
  'Filter().and().and': driven(
    () =>
      keysOf(
        open()
          .filters(at(1).and('phase', equalTo('open')))
          .getMany(),
      ),
    ['t1'],
  ),
  'Filter().or().or': aBuilder,
  ...Object.fromEntries(
    ['Filter()', 'Filter().and()', 'Filter().or()'].flatMap((filter) => [
      [`${filter}.filters`, local('Hands the conditions to the request.')],
      [`${filter}.operator`, local('Hands the operator to the request.')],
    ]),
  ),
  'FilterConditions.between': filtered(between(1, 2)),
  'FilterConditions.beginsWith': filtered(beginsWith('op'), 'phase', ['t1', 't2', 't3']),
  'FilterConditions.contains': filtered(contains('pe'), 'phase', ['t1', 't2', 't3']),
  'FilterConditions.notContains': filtered(notContains('pe'), 'phase', []),
  'FilterConditions.equalTo': filtered(equalTo(3), 'version', ['t3']),
  'FilterConditions.notEqualTo': filtered(notEqualTo(3)),
  'FilterConditions.exists': filtered(exists(), 'version', ['t1', 't2', 't3']),
  'FilterConditions.notExists': filtered(notExists(), 'version', []),
  'FilterConditions.greaterThan': filtered(FilterConditions.greaterThan(2), 'version', ['t3']),
  'FilterConditions.greaterThanEqualTo': filtered(FilterConditions.greaterThanEqualTo(3), 'version', ['t3']),
  'FilterConditions.lessThan': filtered(FilterConditions.lessThan(3)),
  'FilterConditions.lessThanEqualTo': filtered(FilterConditions.lessThanEqualTo(2)),
  'WhereConditions.beginsWith': ranged(WhereConditions.beginsWith('20')),
  'WhereConditions.between': ranged(WhereConditions.between('2025', '2027')),
  'WhereConditions.equalTo': ranged(WhereConditions.equalTo('2025'), []),
  'WhereConditions.greaterThan': ranged(WhereConditions.greaterThan('2026'), []),
  'WhereConditions.greaterThanEqualTo': ranged(WhereConditions.greaterThanEqualTo('2026')),
  'WhereConditions.lessThan': ranged(WhereConditions.lessThan('2026'), []),
  'WhereConditions.lessThanEqualTo': ranged(WhereConditions.lessThanEqualTo('2026')),
  isOverrideAndReturnOptions: local('Tells two forms of options apart.'),
  ForgeKvsError: anError,
  ForgeKvsAPIError: anError,
};
