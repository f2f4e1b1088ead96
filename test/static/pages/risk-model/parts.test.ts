import { axisEnd, curvePoints } from '../../../../static/src/pages/admin/risk/calibration/curve-points';
import {
  blankQuestion,
  freeId,
  isReadable,
  withoutOption,
  withSign,
} from '../../../../static/src/pages/admin/risk/question-draft';
import { calibrationView, question } from '../../fixtures/risk-model';

describe('questions that are being made', () => {
  test('ids are never used twice', () => {
    expect(freeId([], 'q')).toBe('q1');
    expect(freeId(['q2', 'q3'], 'q')).toBe('q4');
    expect(freeId(['q3', 'q1'], 'q')).toBe('q4');
    expect(blankQuestion(['q1']).id).toBe('q2');
  });

  test('turning the direction turns the weight with it', () => {
    expect(withSign(question, 1)).toMatchObject({ sign: 1, weight: 0.6 });
    expect(withSign(withSign(question, 1), -1)).toEqual(question);
  });

  test('an answer takes along what was answered beforehand with it', () => {
    expect(withoutOption(question, 'a1').prefill).toEqual(question.prefill);
    expect(withoutOption(question, 'a3')).toMatchObject({
      prefill: null,
      options: [{ id: 'a1' }, { id: 'a2' }],
    });
  });

  test('half-written ones are not sent', () => {
    expect(isReadable(question)).toBe(true);
    expect(isReadable({ ...question, text: ' ' })).toBe(false);
    expect(isReadable({ ...question, options: [{ id: 'a1', label: '', value: 0 }] })).toBe(false);
  });
});

describe('the reliability curve', () => {
  test('bands without changes are left out, the others stand by their prediction', () => {
    const [first] = calibrationView.curve;
    const points = curvePoints([...calibrationView.curve].reverse().concat({ ...first!, n: 0 }));
    expect(points.map(({ n }) => n)).toEqual(calibrationView.curve.map(({ n }) => n));
  });

  test('the axis holds every interval, up to 100 %', () => {
    const point = { predicted: 12, observed: 20, error: [5, 13] as const, n: 30 };
    expect(axisEnd([])).toBe(10);
    expect(axisEnd([point])).toBe(40);
    expect(axisEnd([{ ...point, observed: 99, error: [5, 4] }])).toBe(100);
  });
});
