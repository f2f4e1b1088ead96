import * as fc from 'fast-check';
import { assess, rankOf, riskInput, type Evidence } from '../../../src/domain/risk';
import { ANSWERS, MORE, NOW, evidenceWith, serviceWith } from './evidence-builders';
import { HEAD, MODEL } from './risk-arbitraries';

const read = (evidence: Evidence | null, answers = ANSWERS, more = MORE) =>
  riskInput(answers, evidence, more);
const factsOfSite = (evidence: Evidence | null) => {
  const { facts } = read(evidence);
  return Object.fromEntries(Object.entries(facts).map(([key, { value, source }]) => [key, [value, source]]));
};

describe('riskInput with evidence', () => {
  it('reads what the site knows, each with a source that a person understands', () => {
    expect(factsOfSite(evidenceWith())).toMatchObject({
      recentIncidents: [1, 'incidents on Mail, last 30 days'],
      neighbourIncidents: [2, 'incidents on the neighbours of Mail, last 30 days'],
      timesBefore: [3, 'closed changes “Normal / Upgrade” on the same service'],
      dependencyDepth: [2, 'service map, verified 12 days ago'],
      singlePoint: [false, 'service map, verified 12 days ago'],
      recordsInDoubt: [0, 'services registry'],
      implementerLoad: [1, 'plan of changes'],
      collisions: [0, 'plan of changes'],
      taskCount: [2, 'change tasks'],
    });
    expect(read(evidenceWith()).facts['recentIncidents']?.at).toBe(NOW);
  });

  it('takes the worst of several services, and names it', () => {
    const services = [
      serviceWith(),
      serviceWith({
        name: 'Files',
        incidents: 5,
        single: true,
        depth: 4,
        stale: true,
        verifiedOn: null,
        damage: { value: 5, path: ['Files', 'Payroll'], because: 'criticality 5' },
      }),
      serviceWith({ name: 'Wiki', damage: null, incidents: 4 }),
    ];
    const evidence = evidenceWith({ services, unknown: ['Maill'] });
    expect(factsOfSite(evidence)).toMatchObject({
      recentIncidents: [5, 'incidents on Files, last 30 days'],
      singlePoint: [true, 'service map, never verified'],
      dependencyDepth: [4, 'service map, never verified'],
      recordsInDoubt: [2, 'services registry'],
    });
    expect(read(evidence).damage).toMatchObject({
      serviceDamage: 5,
      serviceWhy: { path: ['Files', 'Payroll'], because: 'criticality 5' },
    });
  });

  it('takes Impact when no service is rated', () => {
    const evidence = evidenceWith({ services: [serviceWith({ damage: null })] });
    const { damage } = read(evidence);
    expect(damage.serviceDamage).toBeNull();
    expect(assess(MODEL, read(evidence), HEAD).damage).toMatchObject({ value: 3, path: [] });
  });

  it('passes on histories with whose they are, and the means of the site', () => {
    const evidence = evidenceWith({ site: { k: 4, n: 80 }, centres: { production: 0.9 } });
    expect(read(evidence)).toMatchObject({
      site: { k: 4, n: 80 },
      centres: { production: 0.9 },
      historyOf: { team: 'team Desk', model: 'kind “Normal / Upgrade”', service: 'Mail' },
    });
  });

  it('asks nobody for what the registry does not know of a named service', () => {
    const input = read(evidenceWith({ services: [], unknown: ['Mail'], timesBefore: null }));
    expect(input.facts['recentIncidents']).toBeUndefined();
    expect(input.facts['recordsInDoubt']?.value).toBe(1);
    expect(assess(MODEL, input, HEAD).complete).toBe(true);
  });

  it('says nothing of the site without evidence', () => {
    expect(assess(MODEL, read(null), HEAD)).toMatchObject({ complete: true });
    expect(Object.keys(read(null, { ...ANSWERS, services: [] }).facts)).not.toContain('recentIncidents');
  });

  it.each<[string, Partial<Evidence>, boolean]>([
    ['no known service on a site with a vital one', { services: [], siteIsCritical: true }, true],
    ['a known service there', { siteIsCritical: true }, false],
    ['no known service elsewhere', { services: [] }, false],
  ])('is stopped, or not, by %s', (_, change, stands) => {
    const ids = read(evidenceWith(change)).stoppers.map(({ id }) => id);
    expect(ids.includes('service-unknown')).toBe(stands);
    expect(read(evidenceWith(change), ANSWERS, { ...MORE, stoppers: [] }).stoppers).toEqual([]);
  });

  it('never rewards a blank service or window, however bad they are', () => {
    const bad = fc.record({
      incidents: fc.nat(10),
      neighbourIncidents: fc.nat(10),
      depth: fc.nat(8),
      single: fc.boolean(),
      stale: fc.boolean(),
    });
    const more = fc.record({ collisions: fc.nat(5), timesBefore: fc.nat(6) });
    fc.assert(
      fc.property(bad, more, fc.boolean(), (service, { collisions, timesBefore }, isService) => {
        const named = evidenceWith({ services: [serviceWith({ ...service, damage: null })], timesBefore });
        const none = evidenceWith({ services: [], timesBefore: null });
        const filled = assess(MODEL, read(named, ANSWERS, { ...MORE, collisions }), HEAD);
        const answers = isService
          ? { ...ANSWERS, services: [] }
          : { ...ANSWERS, plannedStart: null, plannedEnd: null };
        const blank = assess(
          MODEL,
          read(isService ? none : named, answers, { ...MORE, collisions: isService ? collisions : null }),
          HEAD,
        );
        expect(blank.complete).toBe(false);
        expect(blank.scoreForPolicy).toBeGreaterThanOrEqual(filled.scoreForPolicy);
        expect(rankOf(blank.levelForPolicy)).toBeGreaterThanOrEqual(rankOf(filled.levelForPolicy));
      }),
    );
  });

  it('takes collisions for open while there is no window, and for unknown when nobody has looked', () => {
    const collisions = (plannedStart: number | null) =>
      read(null, { ...ANSWERS, plannedStart }, { ...MORE, collisions: null }).facts['collisions'];
    expect(collisions(null)?.value).toBeNull();
    expect(collisions(NOW)).toBeUndefined();
  });

  it('asks for a blank service once, and for nothing of it on a site without services', () => {
    const ask = (siteHasServices: boolean) =>
      assess(
        MODEL,
        read(evidenceWith({ services: [], timesBefore: null, siteHasServices }), {
          ...ANSWERS,
          services: [],
        }),
        HEAD,
      );
    expect(ask(true).missing.map(({ field }) => field)).toEqual(['service']);
    expect(ask(false).missing.map(({ field }) => field)).toEqual(['service']);
    expect(ask(true).scoreForPolicy).toBeGreaterThan(ask(false).scoreForPolicy);
  });
});
