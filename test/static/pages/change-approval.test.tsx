import '../support/stub-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ChangeView } from '../../../src/contract/change';
import { makeClient } from '../../../static/src/api/query-client';
import { SightProvider } from '../../../static/src/components/viewer-context';
import type { Voting } from '../../../static/src/pages/change/approval/use-vote';
import { ChangeBody } from '../../../static/src/pages/change/change-body';
import { peopleOf } from '../../../static/src/pages/change/people-of';
import * as approvals from '../fixtures/approvals';
import { NOW, openChange } from '../fixtures/changes';
import * as emergencies from '../fixtures/emergencies';
import { ACCOUNTS } from '../fixtures/people';
import { markup, wordsOf } from '../support/markup';

const idle: Voting = { cast: () => undefined, reload: () => undefined, sending: false, error: null };
const viewer = { locale: 'en-GB', timeZone: 'Europe/Berlin', accountId: ACCOUNTS.you };
const show = (view: ChangeView) =>
  markup(
    <QueryClientProvider client={makeClient()}>
      <SightProvider viewer={viewer} serverAt={NOW}>
        <ChangeBody view={view} voting={idle} siteUrl="https://acme.example" refreshFailed={null} />
      </SightProvider>
    </QueryClientProvider>,
  );
const glance = (view: ChangeView) => wordsOf(show(view)('.glance').text());
const titles = (view: ChangeView) => {
  const $ = show(view);
  return $('.section h3')
    .toArray()
    .map((one) => wordsOf($(one).text()));
};

describe('an approval at a glance', () => {
  test('says who is waited for, the viewer first, until when, and what happens then', () => {
    expect(glance(approvals.richChange)).toMatch(
      /^Waiting for you or Account \S+By today 14:00 \(.*\) \(in 2 hours\); then it is rejected\.$/,
    );
  });

  test('says how many of those who can vote are needed where it is more than one', () => {
    const [, cab] = approvals.richChange.approval.stages;
    if (!cab) throw new Error('the fixture has no second stage');
    const third = { ...cab.seats[1], accountId: ACCOUNTS.omar } as (typeof cab.seats)[number];
    const stages = [{ ...cab, need: 3, seats: [...cab.seats.slice(0, 3), third] }];
    const view = { ...openChange, approval: { ...openChange.approval, stages } };
    expect(glance(view)).toMatch(/^Waiting for any 2 of you, Account \S+ and Account/);
  });

  test('says that a deadline has passed', () => {
    const stages = approvals.richChange.approval.stages.map((one) => ({
      ...one,
      dueAt: '2026-11-20T09:30:00.000Z',
    }));
    expect(glance({ ...openChange, approval: { ...openChange.approval, stages } })).toContain(
      'Was due today 10:30',
    );
  });

  test('waits for nobody where nothing is asked, nor for an opinion that decides nothing', () => {
    expect(glance(emergencies.reviewedChange)).toBe('');
    const stages = approvals.richChange.approval.stages.map((one) =>
      one.advisory ? { ...one, seats: one.seats.map((seat) => ({ ...seat, may: 'vote' as const })) } : one,
    );
    const asked = { ...openChange, approval: { ...approvals.richChange.approval, stages } };
    expect(glance(asked)).toContain('Waiting for you');
    expect(glance(asked)).not.toContain('Security');
  });
});

describe('the stages of an approval', () => {
  test('stand in the order of their turns; later ones say that they come later', () => {
    const $ = show(approvals.richChange);
    const steps = $('.step')
      .toArray()
      .map((one) => [wordsOf($(one).find('.step-mark').text()), wordsOf($(one).find('h4').text())]);
    expect(steps).toEqual([
      ['✓', 'Peer review'],
      ['2', 'Change advisory board'],
      ['2', 'Security opinion'],
      ['3', 'Service owner'],
    ]);
    expect(wordsOf($('.step').last().text())).toContain('Later');
    expect(wordsOf($('.step').last().text())).toContain('once the stages before it have approved');
  });

  test('tell of each seat for whom it votes, by which way, and why it stands aside or does not count', () => {
    const words = wordsOf(show(approvals.richChange)('.stages').text());
    for (const told of [
      'Half of the board, quorum 3, through CAB',
      'for Account',
      'in the meeting',
      'Has left. The chair has to confirm that.',
      'The seat is with Account',
      'Stepped aside: My team builds it.',
      'Does not count: raised this change',
      'Its opinion is asked. It decides nothing.',
      'Payroll has no service owner.',
      '1 of 2 approved',
    ])
      expect(words).toContain(told);
  });

  test('conditions are a checklist, with who ticked them off; those who may can do it', () => {
    const $ = show(approvals.richChange);
    const lines = $('.check')
      .toArray()
      .map((one) => wordsOf($(one).parent().text()));
    expect(lines[0]).toContain('Met: Tell the shops before noon');
    expect(lines[0]).toContain('Mail is out.');
    expect(lines[0]).not.toContain('Tick off');
    expect(lines[1]).toContain('Open: Have the snapshot checked');
    expect(lines[1]).toContain('Tick off');
  });

  test('the tools of a chair are there for those who have them alone', () => {
    const has = (view: ChangeView) => wordsOf(show(view)('main').text()).includes('Manage this approval');
    expect(has(approvals.richChange)).toBe(true);
    expect(has(openChange)).toBe(false);
  });

  test('the ledger names people in their places in the sentence', () => {
    const first = wordsOf(show(approvals.richChange)('.timeline li').first().text());
    expect(first).toMatch(/gave the seat of Account \S+ to Account \S+/);
  });
});

describe('what stands above the vote', () => {
  test('a risen risk asks for the same approval once more', () => {
    const $ = show(approvals.confirmChange);
    expect(wordsOf($('.vote').text())).toContain('Your approval counts once you confirm it.');
    expect(wordsOf($('.vote button').first().text())).toBe('Approve again');
  });

  test('content that was edited and put back can be confirmed by one press', () => {
    const $ = show(approvals.revertedChange);
    expect(wordsOf($('main').text())).toContain('You approved exactly this content.');
    expect(wordsOf($('main').text())).toContain('Confirm, unchanged');
  });

  test('an unauthorised change and an overrun say what follows', () => {
    const words = wordsOf(show(emergencies.unauthorisedChange)('main').text());
    expect(words).toContain('This change went into implementation past the gate');
    expect(words).toContain('The work runs past its window');
  });

  test('only the approver who was called is asked whether that is so', () => {
    const asks = (view: ChangeView) => wordsOf(show(view)('main').text()).includes('Yes, I approved it');
    expect(asks(emergencies.phonedChange)).toBe(true);
    const { emergency } = emergencies.phonedChange;
    if (!emergency) throw new Error('the fixture is no emergency');
    const confirmPhone = { can: false, why: 'Only who is named as approver can confirm it.' };
    const other = { ...emergency, you: { ...emergency.you, confirmPhone } };
    expect(asks({ ...emergencies.phonedChange, emergency: other })).toBe(false);
  });
});

describe('the parts that load when they are opened', () => {
  test('are there where they have something to say', () => {
    expect(titles(openChange)).not.toEqual(expect.arrayContaining(['Emergency']));
    expect(titles(openChange)).not.toEqual(expect.arrayContaining(['Actions']));
    expect(titles(emergencies.ordinaryChange)).toEqual(expect.arrayContaining(['Emergency', 'Actions']));
    expect(titles(emergencies.ordinaryChange)).not.toEqual(expect.arrayContaining(['Review']));
    expect(titles(emergencies.reviewedChange)).toEqual(expect.arrayContaining(['Review', 'Actions']));
    expect(titles(emergencies.reviewedChange)).not.toEqual(expect.arrayContaining(['Emergency']));
  });

  test('say in one line what is possible and what is due', () => {
    const $ = show(emergencies.reviewedChange);
    const line = (title: string) =>
      wordsOf(
        $('summary')
          .filter((_, one) => $(one).find('h3').text() === title)
          .find('.section-summary')
          .text(),
      );
    expect(line('Actions')).toBe('Close');
    expect(line('Review')).toMatch(/^Due 27 Nov.*2 deviations$/);
  });
});

test('everybody whom the panel may name is looked up', () => {
  const named = peopleOf(approvals.richChange);
  expect([...named].sort()).toEqual(Object.values(ACCOUNTS).sort());
  const { emergency } = emergencies.phonedChange;
  if (!emergency?.phone) throw new Error('the fixture has no call');
  const phone = { ...emergency.phone, approver: 'called', recordedBy: 'wrote' };
  const called = { ...emergencies.phonedChange, emergency: { ...emergency, phone } };
  expect(peopleOf(called)).toEqual(expect.arrayContaining(['called', 'wrote']));
});
