import { splitByTime } from '../../../src/domain/learning';
import { loggedChanges } from '../../../scripts/bench/change-log';
import { trial } from '../../../scripts/bench/measure-learning';

const changes = loggedChanges();
if (changes === null) test.todo('a real log of changes is not there: set STEWARD_DATA to its folder');

(changes === null ? describe.skip : describe)('changes of a real log, the oldest 80 % learned from', () => {
  let tried: ReturnType<typeof trial>;
  beforeAll(() => {
    const { older, newer } = splitByTime(changes ?? [], 0.8);
    tried = trial(older, newer);
  });

  it('are told apart at least as well as by a plain logistic regression', () => {
    const { before, constant } = tried;
    expect(before.auc?.value).toBeGreaterThanOrEqual(0.774);
    expect(before.brier).toBeLessThan(constant);
  });

  it('have honest probabilities once they are put right', () => {
    const { before, after } = tried;
    expect(after.calibrationError).toBeLessThanOrEqual(0.05);
    expect(after.calibrationError).toBeLessThan(before.calibrationError);
    expect(after.brier).toBeLessThan(before.brier);
  });
});
