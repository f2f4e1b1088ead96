import { store } from '../../../src/store';
import { seatRow, votedRow } from '../../../src/usecases/asking/seat-rows';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { workAsk } from '../../../src/usecases/work-ask';

import { openAsking, rowsOf } from './support';

const askedOf = async (issueId: string) => (await store.issues.get(issueId))?.asked ?? [];

describe('asking', () => {
  test('puts the change into the inbox of exactly those it waits for, and mails them once', async () => {
    const { bench, issue } = await openAsking();
    await bench.drain();
    for (const person of ['pia', 'pit']) expect(await rowsOf(person)).toEqual([issue.id]);
    for (const person of ['ann', 'cat', 'zoe']) expect(await rowsOf(person)).toEqual([]);
    const [mail, ...more] = bench.site.mails;
    expect(more).toEqual([]);
    expect(mail?.to.sort()).toEqual(['pia', 'pit']);
    expect(mail?.text).toContain('Risk: Low');
    expect(mail?.text).toContain('Planned: Mon 23 Nov 2026');
    expect(await askedOf(issue.id)).toMatchObject([{ outcome: 'sent' }, { outcome: 'sent' }]);
    const notices = await listInbox(bench.as('pia'), { cursor: null }, { accountId: 'pia' });
    expect(notices.notices).toMatchObject([{ issueId: issue.id, mail: 'sent' }]);
  });

  test('a message that comes again changes nothing and asks nobody twice', async () => {
    const { bench, issue } = await openAsking();
    await bench.drain();
    bench.reset();
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(bench.site.mails).toHaveLength(1);
    expect(bench.queue).toEqual([]);
  });

  test('a vote takes the row away, of everybody when the stage is decided, and is kept as voted', async () => {
    const { bench, issue, vote } = await openAsking();
    await bench.drain();
    await vote('pia');
    await bench.drain();
    for (const person of ['pia', 'pit']) expect(await rowsOf(person)).toEqual([]);
    const { records } = await store.records.list('voted', 'pia', votedRow);
    expect(records).toMatchObject([{ id: issue.id, body: { vote: 'approve' } }]);
  });

  test('who becomes the implementer is left in peace', async () => {
    const { bench, issue, implementer } = await openAsking();
    await bench.drain();
    bench.site.edit(issue, { [implementer]: { accountId: 'pit' } }, 'ann');
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    await bench.drain();
    expect(await rowsOf('pit')).toEqual([]);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('somebody who can’t see the change isn’t mailed, and it says so', async () => {
    const { bench, issue } = await openAsking();
    bench.site.hiddenFrom.add('pit');
    await bench.drain();
    expect(bench.site.mails.map(({ to }) => to)).toEqual([['pia']]);
    expect(await askedOf(issue.id)).toContainEqual(
      expect.objectContaining({ accountId: 'pit', outcome: 'cannotSee' }),
    );
  });

  test('thirty seats are written in two transactions and mailed in one call', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${index}`);
    const { bench, issue } = await openAsking({ peers: people });
    await bench.drain();
    for (const person of people) expect(await rowsOf(person)).toEqual([issue.id]);
    expect(bench.site.mails.map(({ to }) => to.length)).toEqual([30]);
  });

  test('Jira asks to wait in the middle: the claim is taken back and the next try asks', async () => {
    const { bench, issue } = await openAsking();
    const answer = { status: 429, headers: { 'retry-after': '60' } };
    bench.site.faults.push({ match: /notify/, times: 9, answer });
    await expect(bench.drain()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await askedOf(issue.id)).toEqual([]);
    bench.site.faults.length = 0;
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(bench.site.mails).toHaveLength(1);
    expect(await askedOf(issue.id)).toMatchObject([{ outcome: 'sent' }, { outcome: 'sent' }]);
  });

  test('a crash between claim and mail leaves them claimed, and nobody is ever mailed twice', async () => {
    const { bench, issue } = await openAsking();
    bench.site.afterwards.push({ match: /notify/, run: () => bench.failStorage(/transaction/) });
    await expect(bench.drain()).rejects.toThrow('the process died');
    expect(await askedOf(issue.id)).toMatchObject([{ outcome: 'claimed' }, { outcome: 'claimed' }]);
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(bench.site.mails).toHaveLength(1);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('what Jira refuses to mail is told so, and the row is there all the same', async () => {
    const { bench, issue } = await openAsking();
    bench.site.faults.push({
      match: /notify/,
      times: 1,
      answer: { status: 400, body: { errorMessages: ['No'] } },
    });
    await bench.drain();
    expect(await askedOf(issue.id)).toMatchObject([{ outcome: 'failed' }, { outcome: 'failed' }]);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('an edit that voids the round tells those who had voted, once', async () => {
    const { bench, issue, vote, edit } = await openAsking({ cabToo: true });
    await bench.drain();
    await vote('pia');
    await bench.drain();
    edit('Pray');
    await foldIssue(bench.as(null), { issueId: issue.id, act: true });
    await bench.drain();
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    const told = bench.site.mails.filter(({ text }) => text.includes('counts no longer'));
    expect(told.map(({ to }) => to)).toEqual([['pia']]);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('an approval that is withdrawn is told to those who had voted', async () => {
    const { bench, vote } = await openAsking();
    await bench.drain();
    await vote('pia');
    await vote('pia', { vote: 'abstain', reason: 'I was wrong' });
    await bench.drain();
    const told = bench.site.mails.filter(({ text }) => text.includes('is so no longer'));
    expect(told.map(({ to }) => to)).toEqual([['pia']]);
    expect(await rowsOf('pit')).toHaveLength(1);
  });

  test('a vote that comes while people are being asked is made up for by the next message', async () => {
    const { bench, issue, vote } = await openAsking();
    await Promise.all([bench.drain(), vote('pia')]);
    await bench.drain();
    expect(await rowsOf('pit')).toEqual([]);
    expect((await store.records.list('seat', 'pia', seatRow)).records).toEqual([]);
    expect((await store.issues.get(issue.id))?.asked.some(({ listed }) => listed)).toBe(false);
  });
});
