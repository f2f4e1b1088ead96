import { riskDraft } from '../../../src/contract/risk-admin';
import { FACTORS, aboutFactors, assess, draftOfModel, modelOfDraft } from '../../../src/domain/risk';
import { ASKING, GOOD, HEAD, MODEL } from './risk-arbitraries';

const HEAD_OF = { version: 2, effectiveFrom: '2026-11-22T00:00:00.000Z', origin: 'admin' } as const;

describe('drafts of the model', () => {
  it('come back as the same model', () => {
    expect(modelOfDraft(draftOfModel(ASKING), HEAD_OF)).toEqual({ ...ASKING, ...HEAD_OF });
  });
  it('have the shape that the screen sends', () => {
    expect(riskDraft.safeParse(draftOfModel(ASKING))).toMatchObject({ success: true });
  });
  it('leave out what is off, and keep it in the list', () => {
    const model = { ...MODEL, factors: MODEL.factors.slice(1) };
    const draft = draftOfModel(model);
    expect(draft.factors).toHaveLength(FACTORS.length);
    expect(draft.factors[0]).toMatchObject({ id: 'production', on: false, weight: 0.6 });
    expect(modelOfDraft(draft, HEAD_OF).factors).toEqual(model.factors);
  });
  it('carry the numbers of the admin and the words of the app', () => {
    const draft = draftOfModel(MODEL);
    const [first, ...rest] = draft.factors;
    if (first === undefined) throw new Error('there are factors');
    const model = modelOfDraft(
      { ...draft, factors: [{ ...first, weight: 2, centre: 0.5 }, ...rest] },
      HEAD_OF,
    );
    expect(model.factors[0]).toMatchObject({ label: 'Environment', weight: 2, centre: 0.5, sign: 1 });
    expect(assess(model, GOOD, HEAD).modelVersion).toBe(2);
  });
});

describe('aboutFactors', () => {
  it('says of every factor what it is, in words', () => {
    const about = aboutFactors();
    expect(about.map(({ id }) => id)).toEqual(FACTORS.map(({ id }) => id));
    for (const one of about) {
      for (const text of [one.label, one.question, one.unit, one.source, one.reason])
        expect(text).not.toBe('');
      expect(one.shipped.weight * one.sign).toBeGreaterThan(0);
    }
  });
  it('is sound: every centre lies in its range and no variance is greater than can be', () => {
    for (const { range, centre, variance, answerable, field } of FACTORS) {
      expect(range[0] <= centre && centre <= range[1]).toBe(true);
      expect(variance).toBeLessThanOrEqual(0.25);
      if (answerable) expect(field).toBeDefined();
    }
  });
});
