import type { EvidenceMapping } from '../../contract/evidence-pack';

const practice = (id: string, asks: string, answeredBy: EvidenceMapping['answeredBy']): EvidenceMapping => ({
  framework: 'COBIT 2019',
  practice: id,
  asks,
  answeredBy,
});

/** Which part of the content answers what an auditor asks; the questions are in our own words. */
export const MAPPING: readonly EvidenceMapping[] = [
  practice('BAI06.01', 'Was the change described, rated for its risk and allowed by those entitled to?', [
    'request',
    'risk',
    'rounds',
    'ballots',
    'eligibility',
    'rules',
  ]),
  practice(
    'BAI06.02',
    'If it could not wait: who declared it urgent, who allowed it, and was that made good?',
    ['emergency', 'rounds', 'reviews'],
  ),
  practice('BAI06.03', 'Can its state be followed, from the request to what was not allowed?', [
    'chain',
    'said',
    'gate',
    'unauthorised',
  ]),
  practice('BAI06.04', 'How was it closed, and does the record say what was really done?', [
    'outcome',
    'deviations',
    'schedule',
  ]),
  practice('BAI07.05', 'Was it shown to be in order before it was accepted?', [
    'rounds',
    'conditionsMet',
    'gate',
  ]),
  practice('BAI07.06', 'Did it go live only after the decision, inside its window?', [
    'gate',
    'schedule',
    'unauthorised',
  ]),
  practice('BAI07.08', 'Was it looked at afterwards, and what came of that?', [
    'reviews',
    'deviations',
    'outcome',
  ]),
  practice('DSS06.03', 'Were asking, allowing and doing kept apart, and was every right as recorded?', [
    'eligibility',
    'ballots',
    'rounds',
    'rules',
  ]),
];
