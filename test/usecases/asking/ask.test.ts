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

  describe('news of a voided round', () => {
    /** Pia and Cat have voted, and somebody edits the change: both are to hear of it. */
    async function voided() {
      const all = await openAsking({ cabToo: true });
      const { bench, issue, vote, edit } = all;
      await bench.drain();
      await vote('pia');
      await vote('cat');
      await bench.drain();
      edit('Pray');
      await foldIssue(bench.as(null), { issueId: issue.id, act: true });
      const mails = () => bench.site.mails.filter(({ text }) => text.includes('counts no longer'));
      const lineOf = async (who: string) => {
        const { notices } = await listInbox(bench.as(who), { cursor: null }, { accountId: who });
        return notices.filter(({ text }) => text.includes('counts no longer')).map(({ mail }) => mail);
      };
      const again = () => workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
      const people = { pia: () => lineOf('pia'), cat: () => lineOf('cat') };
      const lines = async () => ({ pia: await people.pia(), cat: await people.cat() });
      return { ...all, mails, lines, again };
    }
    // The first mail asks for votes in the new round.
    const asks = () => ({ match: /notify/, times: 1, answer: { status: 204 } });
    const failing = (status: number, times: number) => ({
      ...{ match: /notify/, times, answer: { status, headers: { 'retry-after': '60' }, body: {} } },
    });

    test('is one mail and a line in each inbox, however often the message comes', async () => {
      const { bench, mails, lines, again } = await voided();
      await bench.drain();
      await again();
      expect(mails().map(({ to }) => to)).toEqual([['pia', 'cat']]);
      expect(await lines()).toEqual({ pia: ['sent'], cat: ['sent'] });
    });

    test('of which nobody can say whether it was mailed says so, and is not sent again', async () => {
      const { bench, mails, lines, again } = await voided();
      bench.site.faults.push(asks(), failing(503, 1));
      await bench.drain();
      await again();
      expect(mails()).toEqual([]);
      expect(await lines()).toEqual({ pia: ['unconfirmed'], cat: ['unconfirmed'] });
    });

    test('that was mailed when the process died is not sent again, and the others have their line', async () => {
      const { bench, mails, lines, again } = await voided();
      bench.site.afterwards.push(
        { match: /notify/, run: () => undefined },
        { match: /notify/, run: () => bench.failStorage(/entity\/set/) },
      );
      await expect(bench.drain()).rejects.toThrow('the process died');
      expect(await lines()).toEqual({ pia: ['unconfirmed'], cat: [] });
      await again();
      expect(mails()).toHaveLength(1);
      expect(await lines()).toEqual({ pia: ['unconfirmed'], cat: ['unconfirmed'] });
    });

    test('waits where Jira asks to wait, and is sent by the next message', async () => {
      const { bench, mails, lines, again } = await voided();
      bench.site.faults.push(asks(), failing(429, 9));
      await expect(bench.drain()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
      expect(await lines()).toEqual({ pia: [], cat: [] });
      bench.site.faults.length = 0;
      await again();
      expect(mails()).toHaveLength(1);
      expect(await lines()).toEqual({ pia: ['sent'], cat: ['sent'] });
    });

    test('that Jira refuses to mail stands in the inboxes without one', async () => {
      const { bench, mails, lines } = await voided();
      bench.site.faults.push(asks(), failing(400, 1));
      await bench.drain();
      expect(mails()).toEqual([]);
      expect(await lines()).toEqual({ pia: ['none'], cat: ['none'] });
    });
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
