import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { ApprovalsView, CastVotesAnswer } from '../../src/contract/approver-inbox';
import type { DelegationsView } from '../../src/contract/delegations';
import { HOUR, MONDAY_NINE, Office, type Who } from './support/office';

const [PRIYA, TOMASZ, LENA]: [Who, Who, Who] = ['priya.raman', 'tomasz.kowalczyk', 'lena.hoffmann'];

describe('asking approvers, on a site', () => {
  let office: Office;
  const desk = <T>(who: Who, name: string, payload: object): Promise<T> =>
    callResolver(office.site, 'steward-desk', office.account(who), name as never, payload as never);
  const inbox = (who: Who) => desk<ApprovalsView>(who, 'inbox.approvals', { cursor: null });
  const found = async (who: Who, jql: string): Promise<string[]> => {
    const query = `/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`;
    const { issues } = (await office.must(who, 'GET', query)) as { issues: { id: string }[] };
    return issues.map(({ id }) => id).sort();
  };
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('the one who is waited for finds the change by search and in the inbox, votes there, and finds it no more', async () => {
    const id = await office.submitted();
    await office.settle();
    expect(await found(PRIYA, 'issue in stewardAwaitingMyVote()')).toEqual([id]);
    expect(await found(LENA, 'issue in stewardAwaitingMyVote()')).toEqual([]);
    expect(await found(LENA, 'issue in stewardApproval("Waiting")')).toEqual([id]);
    const { waiting } = await inbox(PRIYA);
    expect(waiting.map(({ issueId }) => issueId)).toEqual([id]);
    const votes = waiting.map(({ issueId, roundId, seal }) => ({ issueId, roundId, seal, vote: 'approve' }));
    const { answers } = await desk<CastVotesAnswer>(PRIYA, 'inbox.vote', { votes });
    expect(answers).toMatchObject([{ ok: true }]);
    await office.settle();
    for (const who of [PRIYA, TOMASZ]) {
      expect((await inbox(who)).waiting).toEqual([]);
      expect(await found(who, 'issue in stewardAwaitingMyVote()')).toEqual([]);
    }
    expect(await found(LENA, 'issue in stewardApproval("Approved")')).toEqual([id]);
    expect((await inbox(PRIYA)).recent).toMatchObject([{ issueId: id, vote: 'approve', state: 'Approved' }]);
  });

  test('a seat that is delegated is asked at the delegate’s', async () => {
    const id = await office.submitted();
    await office.settle();
    const made = await desk<DelegationsView>(PRIYA, 'delegation.make', {
      ...{ to: office.account('ingrid.solberg'), scope: { kind: 'all' }, note: '' },
      from: new Date(MONDAY_NINE).toISOString(),
      until: new Date(MONDAY_NINE + 24 * HOUR).toISOString(),
    });
    expect(made.given).toHaveLength(1);
    await office.settle();
    expect((await inbox('ingrid.solberg')).waiting).toMatchObject([
      { issueId: id, for: [office.account(PRIYA)] },
    ]);
    expect((await inbox(PRIYA)).waiting).toEqual([]);
  });
});
