import { useState } from 'react';
import type { AuditedChange } from '../../../../../../src/contract/evidence';
import { readEvidence } from '../../../../api/evidence';
import { useAnnounce } from '../../../../components/announcer';
import { saveFile } from '../../../../components/save-file';
import { text } from '../../../../text';

const words = text.evidence.sample;

/** Saves the evidence of changes one after the other: each is its own file, so each can be verified by itself. */
export function useSavePacks() {
  const announce = useAnnounce();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [failed, setFailed] = useState<readonly string[]>([]);
  const save = async (changes: readonly AuditedChange[]) => {
    const lost: string[] = [];
    setFailed([]);
    for (const [done, { issueId, key }] of changes.entries()) {
      setProgress({ done, all: changes.length });
      try {
        const file = await readEvidence(issueId);
        saveFile(file.fileName, 'application/json', [file.text]);
      } catch {
        // The others are still worth having; this one is named.
        lost.push(key);
      }
    }
    setProgress(null);
    setFailed(lost);
    announce(lost.length === 0 ? words.savedAll(changes.length) : words.failed(lost.join(', ')));
  };
  return { progress, failed, save };
}
