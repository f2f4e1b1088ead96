import { tallyWords } from '../../../src/domain/approvals';
import { waitingWords } from '../../../src/domain/approvals/waiting-words';
import type { RoundDecision, StageDecision, StageDefinition } from '../../../src/domain/approvals/types';

const definition = (id: string, name: string, quorum = 0): StageDefinition => ({
  id,
  name,
  approvers: [],
  rule: { kind: 'any' },
  quorum,
  veto: false,
  firstDecides: false,
});
const pending = (stageId: string, need: number, more: Partial<StageDecision> = {}): StageDecision => ({
  stageId,
  decision: 'pending',
  electorate: 3,
  need,
  approvals: 0,
  rejections: 0,
  voted: 0,
  waitingFor: [],
  words: '',
  ...more,
});
const DEFINITIONS = [
  definition('peer', 'Peer'),
  definition('owner', 'Service owner'),
  definition('cab', 'CAB', 2),
  definition('change-manager', 'Change manager'),
  definition('security', 'Security board'),
  { ...definition('legal', 'Legal'), advisory: true as const },
];
const words = (...stages: StageDecision[]) => {
  const decision: RoundDecision = {
    decision: 'pending',
    stages,
    waitingFor: [],
    words: 'High needs the approval of two people',
  };
  return waitingWords(DEFINITIONS, decision);
};

describe('whom a decision waits for', () => {
  test('is one short sentence over all stages', () => {
    expect(
      words(pending('peer', 1), pending('owner', 1), pending('cab', 2), pending('change-manager', 1)),
    ).toBe('waiting for a peer, the service owner, 2 CAB members and the change manager');
  });
  test('leaves out what is through and counts what is left', () => {
    expect(
      words(pending('peer', 1, { decision: 'approved' }), pending('cab', 2, { approvals: 1, voted: 1 })),
    ).toBe('waiting for 1 CAB member');
  });
  test('counts votes that only the quorum asks for', () => {
    expect(words(pending('cab', 1, { approvals: 1, voted: 1 }))).toBe('waiting for 1 CAB member');
  });
  test('names a stage that it does not know', () => {
    expect(words(pending('security', 2))).toBe('waiting for 2 from Security board');
  });
  test('leaves out who decides nothing, and whose turn has not come', () => {
    expect(
      words(pending('peer', 1), pending('legal', 1), pending('security', 1, { decision: 'waiting' })),
    ).toBe('waiting for a peer');
  });
  test('uses the words of the decision when every stage is through', () => {
    expect(words(pending('peer', 1, { decision: 'approved' }))).toBe('High needs the approval of two people');
  });
});

describe('a tally', () => {
  test.each([
    [0, 1, '0 of 1 approval'],
    [2, 2, '2 of 2 approvals'],
    [3, 1, '3 approvals, 1 needed'],
  ])('%d of %d is "%s"', (approvals, need, wanted) => {
    expect(tallyWords(approvals, need)).toBe(wanted);
  });
});
