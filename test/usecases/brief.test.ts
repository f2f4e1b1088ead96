import { Refusal } from '../../src/usecases/refusal';
import { answerErrorOf } from '../../src/usecases/answer-error';
import { checkDefinition } from '../../src/domain/time/check-definition';

describe('a refusal', () => {
  test('quotes of what was sent as much as a person reads', () => {
    const faults = checkDefinition({ timeZone: 'x'.repeat(100_000), ['k'.repeat(100_000)]: 1 });
    const words = faults.map(({ path, message }) => `${path}: ${message}`).join('\n');
    const answer = answerErrorOf(new Refusal('BAD_INPUT', words, undefined, { issues: faults }));
    expect(JSON.stringify(answer).length).toBeLessThan(4_000);
  });

  test('names the first twenty of a thousand faults, and keeps other details whole', () => {
    const issues = Array.from({ length: 1000 }, (_, n) => ({ path: `rows.${n}`, message: 'Wrong.' }));
    const answer = answerErrorOf(
      new Refusal('BAD_INPUT', 'Wrong.', 'Mend it.', { issues, jobId: 'j'.repeat(500) }),
    );
    const details = answer?.details as { issues: unknown[]; jobId: string };
    expect(details.issues).toEqual(issues.slice(0, 20));
    expect(details.jobId).toHaveLength(500);
  });
});
