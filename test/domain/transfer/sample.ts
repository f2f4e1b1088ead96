import { createHash } from 'node:crypto';
import type { ConfigContent } from '../../../src/domain/transfer';
import type { DeriveKey } from '../../../src/domain/transfer/derive-key';

export const PASSPHRASE = 'correct horse battery';
export const SALT = '00112233445566778899aabbccddeeff';

/** As cheap as scrypt is dear: for tests that seal and open thousands of files. */
export const cheapKey: DeriveKey = (passphrase, salt) =>
  createHash('sha256').update(`${salt}:${passphrase}`).digest();

export const sample: ConfigContent = {
  format: 'steward-configuration',
  formatVersion: 1,
  appVersion: '3.1.0',
  site: { name: 'Acme test', url: 'https://acme-test.example' },
  exportedAt: '2026-11-22T09:00:00.000Z',
  projects: [
    {
      key: 'ITS',
      name: 'IT service "desk"',
      practices: [{ id: 'change-enablement', version: 1 }],
      settings: {
        timeZone: 'Europe/Berlin',
        opens: '09:00',
        closes: '17:00',
        holidays: ['2026-12-25'],
        groups: { peers: 'engineers', cab: 'cab', changeManagers: 'change-managers', emergency: 'on-call' },
        quorum: 3,
      },
      adaptations: [
        {
          practice: 'change-enablement',
          version: 1,
          names: { types: { change: 'Änderung' }, fields: {}, statuses: {}, requestTypes: {} },
          drop: { fields: ['changeReason'], statuses: [], requestTypes: [] },
          options: { environment: [{ name: 'Live', from: 'Production' }] },
        },
      ],
      decisions: [
        {
          practices: ['change-enablement'],
          decision: { approvedBy: 'Head of IT', benefit: 'Fewer failed changes', checkOn: '2027-03-01' },
        },
      ],
      gate: 'enforce',
    },
  ],
  policies: { version: 1, edited: [] },
};
