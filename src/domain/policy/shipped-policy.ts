import type { ApprovalPolicy, StageDefinition } from '../../contract/approval-policy';
import { rowWords } from './words/row-words';

/** Group ids. */
export interface PolicyGroups {
  readonly peers: string;
  readonly cab: string;
  readonly changeManagers: string;
}

const open = { quorum: 0, veto: false, firstDecides: false } as const;

/**
 * The approval policy as the app brings it, version 1: Low needs one peer; Medium also the owner of the service; High
 * also half of the CAB with a quorum; everything else also a change manager, whose rejection is a veto. While there
 * is no register of services, any one of the CAB speaks for the owner. Throws a RangeError for a bad quorum.
 */
export function shippedPolicy(
  groups: PolicyGroups,
  quorum: number,
  effectiveFrom = '1970-01-01T00:00:00.000Z',
): ApprovalPolicy {
  if (!Number.isInteger(quorum) || quorum < 0) {
    throw new RangeError(`The quorum must be a whole number of people, not ${quorum}.`);
  }
  const peer: StageDefinition = {
    id: 'peer',
    name: 'Peer',
    approvers: [{ kind: 'group', groupId: groups.peers, via: 'peer' }],
    rule: { kind: 'any' },
    ...open,
  };
  const owner: StageDefinition = {
    id: 'owner',
    name: 'Service owner',
    approvers: [{ kind: 'group', groupId: groups.cab, via: 'CAB for the service owner' }],
    rule: { kind: 'any' },
    ...open,
  };
  const cab: StageDefinition = {
    id: 'cab',
    name: 'CAB',
    approvers: [{ kind: 'group', groupId: groups.cab, via: 'CAB' }],
    rule: { kind: 'percent', percent: 50 },
    ...open,
    quorum,
  };
  const manager: StageDefinition = {
    id: 'change-manager',
    name: 'Change manager',
    approvers: [{ kind: 'group', groupId: groups.changeManagers, via: 'change manager' }],
    rule: { kind: 'any' },
    ...open,
    veto: true,
  };
  const stages = (...all: StageDefinition[]) => ({ kind: 'stages' as const, stages: all });
  return {
    id: 'change-approval',
    version: 1,
    effectiveFrom,
    hit: 'FIRST',
    rows: [
      { id: 'low', name: rowWords('low'), when: { fact: 'level', in: ['Low'] }, outcome: stages(peer) },
      {
        id: 'medium',
        name: rowWords('medium'),
        when: { fact: 'level', in: ['Medium'] },
        outcome: stages(peer, owner),
      },
      {
        id: 'high',
        name: rowWords('high'),
        when: { fact: 'level', in: ['High'] },
        outcome: stages(peer, owner, cab),
      },
      {
        id: 'otherwise',
        name: rowWords('otherwise'),
        when: 'otherwise',
        outcome: stages(peer, owner, cab, manager),
      },
    ],
  };
}
