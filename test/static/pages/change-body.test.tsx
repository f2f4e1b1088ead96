import '../support/stub-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ChangeView } from '../../../src/contract/change';
import { AnswerFailed } from '../../../static/src/api/answer-failed';
import { makeClient } from '../../../static/src/api/query-client';
import { ChangeBody } from '../../../static/src/pages/change/change-body';
import type { Voting } from '../../../static/src/pages/change/approval/use-vote';
import * as changes from '../fixtures/changes';
import { markup, wordsOf } from '../support/markup';

const idle: Voting = { cast: () => undefined, reload: () => undefined, sending: false, error: null };
const show = (view: ChangeView, voting: Voting = idle) =>
  markup(
    <QueryClientProvider client={makeClient()}>
      <ChangeBody view={view} voting={voting} siteUrl="https://acme.example" refreshFailed={null} />
    </QueryClientProvider>,
  );
/** Those that lead to a decision of the viewer; what can be done in a section stands behind its heading. */
const buttons = ($: ReturnType<typeof markup>) =>
  $('button')
    .not('.section button')
    .toArray()
    .map((one) => wordsOf($(one).text()));

describe('the change panel', () => {
  test('says level, decision and next step before anything else', () => {
    const $ = show(changes.openChange);
    const first = wordsOf($('header').first().text());
    expect(first).toContain('High risk');
    expect(first).toContain('Waiting for the change advisory board: 1 more approval');
    expect(first).toContain('Vote below');
    expect($('main > *').first().is('header')).toBe(true);
  });

  test('offers approve, reject and abstain to somebody who has not voted', () => {
    expect(buttons(show(changes.openChange))).toEqual(['Approve', 'With conditions', 'Reject', 'Abstain']);
  });

  test('offers only a change of vote to somebody who has', () => {
    expect(buttons(show(changes.readyChange))).toEqual(['Change my vote']);
    expect(wordsOf(show(changes.readyChange)('main').text())).toContain('You approved this change.');
  });

  test('tells why somebody cannot vote instead of showing a button', () => {
    const why = 'You have no seat in this approval.';
    const you = { ...changes.openChange.approval.you, canVote: false, why };
    const $ = show({ ...changes.openChange, approval: { ...changes.openChange.approval, you } });
    expect(buttons($)).toEqual([]);
    expect(wordsOf($('main').text())).toContain(why);
  });

  test('says nothing of voting while nobody is asked', () => {
    const $ = show(changes.draftChange);
    expect(buttons($)).toEqual([]);
    expect(wordsOf($('main').text())).not.toContain(changes.draftChange.approval.you.why);
  });

  test('folds a group of more than five people, and names who approved', () => {
    const [peers] = changes.openChange.approval.stages;
    if (!peers) throw new Error('the fixture has no stage');
    const [voter] = peers.seats;
    if (!voter) throw new Error('the fixture has no seat');
    const seats = Array.from({ length: 6 }, (_, index) => ({
      ...voter,
      accountId: `5b10ac8d82e05b22cc7d00${index}0`,
      vote: null,
      votedAt: null,
    }));
    const stages = [{ ...peers, decision: 'pending' as const, approvals: 0, seats }];
    const $ = show({ ...changes.openChange, approval: { ...changes.openChange.approval, stages } });
    expect(wordsOf($('.stage details summary').text())).toBe('Any one of 6 people');
    expect(wordsOf(show(changes.openChange)('main').text())).toMatch(/Approved by Account/);
  });

  test('shows who is missing, and says of an excluded seat that it does not count', () => {
    const seats = show(changes.openChange);
    const words = seats('[aria-label="People in Change advisory board"] li')
      .toArray()
      .map((one) => wordsOf(seats(one).text()));
    expect(words.filter((seat) => seat.includes('No vote yet'))).toHaveLength(2);
    expect(words.find((seat) => seat.includes('raised this change'))).toContain('Does not count');
  });

  test('keeps a changed vote visible, struck through', () => {
    const $ = show(changes.openChange);
    expect(
      $('ol s')
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual(['rejected']);
    expect(wordsOf($('ol').text())).toContain('changed later');
  });

  test('names the field that voided the approval, with what differs', () => {
    const $ = show(changes.voidedChange);
    expect(wordsOf($('main').text())).toContain('Back-out plan changed after it was given');
    expect($('del').length).toBeGreaterThan(0);
    expect(wordsOf($('ins').text())).toContain('nightly');
  });

  test('a refused stale vote shows what the voter had not seen, and no way to vote on it', () => {
    const [diff] = changes.voidedChange.approval.voided?.diff ?? [];
    const error = new AnswerFailed({ code: 'STALE', message: 'It was edited.', details: { diff: [diff] } });
    const $ = show(changes.openChange, { ...idle, error });
    expect(buttons($)).toEqual(['Show the change as it is now']);
    expect(wordsOf($('[role=alert]').text())).toContain('Your vote was not counted');
    expect(wordsOf($('[role=alert] ins').text())).toContain('nightly');
  });

  test('the waterfall begins with the base rate and its parts add up to the shown score', () => {
    const $ = show(changes.openChange);
    const numbers = $('table tbody td.number')
      .toArray()
      .map((one) =>
        Number(
          $(one)
            .text()
            .replace('\u2212', '-')
            .replace(/[^-\d]/g, ''),
        ),
      );
    const total = Number(
      $('table tfoot td.number')
        .text()
        .replace('\u2212', '-')
        .replace(/[^-\d]/g, ''),
    );
    expect(wordsOf($('table tbody th').first().text())).toContain('Base rate');
    expect(numbers.reduce((all, one) => all + one, 0)).toBe(total);
  });

  test('lists what the gate misses with what to do about it', () => {
    const words = wordsOf(show(changes.openChange)('main').text());
    expect(words).toContain('2 things missing before implementation');
    expect(words).toContain('One more CAB member has to approve.');
  });

  test('says what could not be loaded', () => {
    expect(wordsOf(show(changes.partialChange)('main').text())).toContain(
      'Group members: Jira did not answer in time.',
    );
  });

  test('groups the waterfall, marks what is not known, and tells how many facts are without effect', () => {
    const $ = show(changes.openChange);
    const groups = $('table th[scope=rowgroup]')
      .toArray()
      .map((one) => wordsOf($(one).text()));
    expect(groups).toEqual(['What happened before', 'Facts of this change', 'Answers to questions']);
    expect(wordsOf($('main').text())).toContain('3 more without effect so far, 1 of them not known');
    expect(wordsOf($('.idle-list li').first().text())).toContain('no history yet');
    expect(wordsOf($('.idle-list').text())).toContain('Peer reviewed Not known');
  });

  test('says the interval in words beside the picture, and the damage with its path', () => {
    const $ = show(changes.openChange);
    const figures = wordsOf($('.risk-figures').text());
    expect(figures).toContain('80 % sure that it lies between 7.1 % and 24 %');
    expect($('[aria-label="What it would take down"] li').toArray()).toHaveLength(3);
    expect(figures).toContain('Web shop has criticality 3 and 600 users.');
  });

  test('an override says who, why and until when, with the computed level beside it', () => {
    const $ = show(changes.crowdedChange);
    const risk = wordsOf($('.section').eq(1).text());
    expect(wordsOf($('header').text())).toContain('Set by hand');
    expect(risk).toContain('Set by hand: medium risk');
    expect(risk).toContain('The upgrade was rehearsed on a copy of production last night.');
    expect(risk).toContain('Steward computes high risk.');
    expect(risk).toContain('It ends at the planned end, 21 Nov 2026, 23:00 CET');
    expect(risk).toContain('or as soon as the change is assessed as riskier.');
  });

  test('offers to set a level only to those who may, and only after submission', () => {
    const offers = (view: ChangeView) => wordsOf(show(view)('main').text()).includes('Set the level by hand');
    expect(offers(changes.openChange)).toBe(true);
    expect(offers({ ...changes.openChange, you: { ...changes.openChange.you, canSetLevel: [] } })).toBe(
      false,
    );
    expect(offers({ ...changes.draftChange, you: changes.openChange.you })).toBe(false);
  });

  test('what would lower it comes with the level it would give, and what to press or which field to fill', () => {
    const $ = show(changes.openChange);
    const lines = $('.section')
      .eq(1)
      .find('.acted-line')
      .toArray()
      .map((one) => wordsOf($(one).text()));
    expect(lines[0]).toContain('Medium risk');
    expect(lines[0]).toContain('In the field “Peer reviewed” of this issue');
    expect(lines[1]).toContain('Move to Sat 28 Nov, 02:00');
    expect(lines[2]).toContain('Answer it');
    expect(lines[2]).not.toContain('risk');
  });

  test('offers nothing to press to somebody who may not edit the change', () => {
    const you = { canEdit: false, canSetLevel: [], whyNotLower: null };
    const $ = show({ ...changes.openChange, you });
    expect($('.section button').toArray()).toEqual([]);
  });

  test.each([
    ['nothing in the way', changes.openChange.schedule, 'Not open yet, no conflict'],
    ['not looked at yet', { ...changes.openChange.schedule, seenAt: null }, 'Not open yet, not checked yet'],
    [
      'crowded',
      changes.crowdedChange.schedule,
      'In the freeze “Black Friday” Collides 3 conflicts, 1 to acknowledge',
    ],
    [
      'let through',
      {
        ...changes.crowdedChange.schedule,
        grade: 0,
        conflicts: 0,
        unacknowledged: 0,
        freezes: changes.crowdedChange.schedule.freezes.filter(({ exception }) => exception !== null),
      },
      'Let through a freeze',
    ],
  ])('the schedule in one line: %s', (_, schedule, line) => {
    const $ = show({ ...changes.openChange, schedule });
    const summary = $('summary').filter((_index, one) => $(one).find('h3').text() === 'Schedule');
    const parts = summary
      .find('.section-summary > .row')
      .children()
      .toArray()
      .map((one) => wordsOf($(one).text()));
    expect(parts.filter(Boolean).join(' ')).toBe(line);
  });

  test('completeness names the damage first, and what to do about a service that nobody knows', () => {
    const $ = show(changes.draftChange);
    const part = $('.section').filter((_, one) => $(one).find('h3').text() === 'Completeness');
    const lines = part
      .find('.acted-line')
      .toArray()
      .map((one) => wordsOf($(one).text()));
    expect(lines[0]).toContain('Nobody has said how far a failure would reach.');
    expect(lines).toHaveLength(3);
    expect(wordsOf(part.text())).toContain('4 things missing');
    expect(wordsOf(part.text())).toContain('“Paymnts” isn’t in the service registry. Correct the name');
  });

  test('asks no questions where admins have made none', () => {
    const titles = (view: ChangeView) => {
      const $ = show(view);
      return $('h3')
        .toArray()
        .map((one) => $(one).text());
    };
    expect(titles(changes.openChange)).toContain('Questions');
    expect(titles({ ...changes.openChange, questions: [] })).not.toContain('Questions');
  });
});
