import type { GateAnswer, Patience } from '../../../src/usecases/check-gate';
import { answerInTime } from '../../../src/usecases/gate/answer-in-time';

const REFUSED: GateAnswer = { result: false, errorMessage: 'No' };
const forever = new Promise<never>(() => undefined);
/** Time passes as soon as somebody waits for it; `waits`: how often it does. */
const passing = (waits: number) => {
  let left = waits;
  return () => (left-- > 0 ? Promise.resolve() : forever);
};
const knows = (lets: boolean, then: (patience: Patience) => Promise<GateAnswer>) => (patience: Patience) => {
  patience.lets = lets;
  return then(patience);
};

describe('an answer of the gate', () => {
  test('in time is given as it is', async () => {
    const answer = await answerInTime(
      knows(false, () => Promise.resolve(REFUSED)),
      passing(0),
    );
    expect(answer).toEqual({ ...REFUSED, unrecorded: false });
  });
  test('that takes too long is none where a project is enforced', async () => {
    await expect(
      answerInTime(
        knows(false, () => forever),
        passing(1),
      ),
    ).rejects.toThrow('within 10 s');
  });
  test('that takes too long is none while nothing is known of the project', async () => {
    await expect(answerInTime(() => forever, passing(1))).rejects.toThrow('within 10 s');
  });
  test('that takes too long lets the change through where the gate only observes', async () => {
    const answer = await answerInTime(
      knows(true, () => forever),
      passing(2),
    );
    expect(answer).toEqual({ result: true, unrecorded: true });
  });
  test('that comes a little later is on record all the same', async () => {
    let tell: (answer: GateAnswer) => void = () => undefined;
    const late = new Promise<GateAnswer>((resolve) => (tell = resolve));
    let waited = 0;
    const pause = () => {
      if (waited++ === 0) return Promise.resolve();
      tell({ result: true });
      return forever;
    };
    expect(
      await answerInTime(
        knows(true, () => late),
        pause,
      ),
    ).toEqual({ result: true, unrecorded: false });
  });
  test('a failure in time is the caller’s to answer', async () => {
    const failing = knows(true, () => Promise.reject(new Error('no storage')));
    await expect(answerInTime(failing, passing(0))).rejects.toThrow('no storage');
  });
});
