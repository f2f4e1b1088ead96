import '../support/stub-bridge';
import type { ChangeView } from '../../../src/contract/change';
import { AnswerFailed } from '../../../static/src/api/answer-failed';
import { ChangeBody } from '../../../static/src/pages/change/change-body';
import type { Voting } from '../../../static/src/pages/change/use-vote';
import * as changes from '../fixtures/changes';
import { markup, wordsOf } from '../support/markup';

const idle: Voting = { cast: () => undefined, reload: () => undefined, sending: false, error: null };
const show = (view: ChangeView, voting: Voting = idle) =>
  markup(<ChangeBody view={view} voting={voting} refreshFailed={null} />);
const buttons = ($: ReturnType<typeof markup>) =>
  $('button')
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
    expect(buttons(show(changes.openChange))).toEqual(['Approve', 'Reject', 'Abstain']);
  });

  test('offers only a change of vote to somebody who has', () => {
    expect(buttons(show(changes.readyChange))).toEqual(['Change my vote']);
    expect(wordsOf(show(changes.readyChange)('main').text())).toContain('You approved this change.');
  });

  test('tells why somebody cannot vote instead of showing a button', () => {
    const why = 'You have no seat in this approval.';
    const you = { canVote: false, why, vote: null } as const;
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
});
