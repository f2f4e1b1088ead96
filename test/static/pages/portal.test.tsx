import '../support/stub-bridge';
import type { PromiseView } from '../../../src/contract/portal';
import { AnswerFailed } from '../../../static/src/api/answer-failed';
import { Promises } from '../../../static/src/pages/portal/promises';
import { Trouble } from '../../../static/src/pages/portal/trouble';
import { NOW } from '../fixtures/changes';
import * as promises from '../fixtures/promises';
import { markup, wordsOf } from '../support/markup';

/** What a customer reads, without what only screen readers say. */
const read = (...list: PromiseView['promises']) => {
  const $ = markup(<Promises view={{ at: NOW, promises: list, outages: [] }} />);
  $('.hidden-text').remove();
  return $('li')
    .toArray()
    .map((one) => wordsOf($(one).find('p').last().text()));
};

describe('what is promised to a customer', () => {
  test('an open promise says by when, in the customer’s own time', () => {
    expect(read(promises.openPromise)).toEqual(['We aim to answer by Tuesday 14:00 (your time).']);
  });

  test('the verb follows what the promise is called', () => {
    const named = (name: string) => read({ ...promises.openPromise, name })[0];
    expect(named('Resolution')).toContain('We aim to solve this by');
    expect(named('Laptop delivery')).toContain('We aim to have this done by');
  });

  test('one that waits for the customer says since when, and what to do', () => {
    expect(read(promises.waitingForYou)).toEqual([
      'Waiting for you since Monday 10:00. Reply to the request and we go on.',
    ]);
  });

  test('one that waits for somebody else does not say for whom', () => {
    expect(read(promises.onHold)[0]).toContain('We are waiting for somebody else');
  });

  test('a late one says when it was due and that we are on it', () => {
    expect(read(promises.latePromise)).toEqual([
      'This takes longer than we aim for. We are still on it. It was due today 09:00 (your time).',
    ]);
  });

  test('a kept one says so, one kept late says when it was due', () => {
    expect(read(promises.kept)).toEqual(['Answered on time, yesterday 11:20.']);
    expect(read(promises.keptLate)).toEqual([
      'Solved today 10:00. This took longer than we aim for. It was due yesterday 14:00 (your time).',
    ]);
  });

  test('an instant that is not known leaves a whole sentence', () => {
    const bare = { due: null, since: null, doneAt: null };
    expect(read({ ...promises.openPromise, ...bare })).toEqual(['We are working on it.']);
    expect(read({ ...promises.waitingForYou, ...bare })[0]).toContain('Waiting for you. Reply');
    expect(read({ ...promises.kept, ...bare })).toEqual(['Answered on time.']);
    expect(read({ ...promises.keptLate, ...bare })).toEqual(['This took longer than we aim for.']);
  });

  test('what the customer has to do comes first, what is over last', () => {
    const all = [promises.kept, promises.openPromise, promises.latePromise, promises.waitingForYou];
    expect(read(...all).map((words) => words.split(' ').slice(0, 2).join(' '))).toEqual([
      'Waiting for',
      'This takes',
      'We aim',
      'Answered on',
    ]);
  });

  test('where nothing is promised it is friendly', () => {
    const $ = markup(<Promises view={promises.nothingPromised} />);
    expect(wordsOf($.root().text())).toBe(
      'No time is promised for this request.We have your request and answer you here.',
    );
  });
});

describe('trouble, in a customer’s words', () => {
  const told = (code: ConstructorParameters<typeof AnswerFailed>[0]['code']) =>
    markup(<Trouble error={new AnswerFailed({ code, message: 'policy p1' })} retry={() => undefined} />);

  test('a failure says that the request is safe and can be tried again, without a code', () => {
    const $ = told('UNAVAILABLE');
    expect(wordsOf($.root().text())).toBe(
      'This could not be shown just now.Your request is safe with us.Try again',
    );
  });

  test('a refusal is not shown as an empty list', () => {
    const $ = told('NOT_FOUND');
    expect(wordsOf($.root().text())).toContain('This can’t be shown to you.');
    expect($('button')).toHaveLength(0);
  });

  test('a request that Steward doesn’t look after has no promise', () => {
    expect(wordsOf(told('NOT_ADOPTED').root().text())).toContain('No time is promised');
  });
});
