import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Changes for auditors, a page at a time. */
export const findChanges = (request: RequestOf<'audit.find'>): Promise<AnswerOf<'audit.find'>> =>
  callResolver('audit.find', request);

/** The evidence of one change: the file as it is to be saved, and what its check says. */
export const readEvidence = (issueId: string): Promise<AnswerOf<'audit.pack'>> =>
  callResolver('audit.pack', { issueId });

/** Anchors, the last verification, findings. */
export const readAuditStatus = (): Promise<AnswerOf<'audit.status'>> => callResolver('audit.status', {});

/** Verifies one change at once, or (null) begins to verify everything. */
export const verifyEvidence = (issueId: string | null): Promise<AnswerOf<'audit.verify'>> =>
  callResolver('audit.verify', { issueId });

export const startAuditExport = (
  request: RequestOf<'audit.startExport'>,
): Promise<AnswerOf<'audit.startExport'>> => callResolver('audit.startExport', request);

export const readAuditExport = (jobId: string): Promise<AnswerOf<'audit.export'>> =>
  callResolver('audit.export', { jobId });

/** The whole file of a finished export: it comes in parts, which are to be saved one after the other. */
export async function readExportFile(jobId: string): Promise<string[]> {
  const texts: string[] = [];
  for (let part: number | null = 0; part !== null;) {
    const answer: AnswerOf<'audit.exportPart'> = await callResolver('audit.exportPart', { jobId, part });
    texts.push(answer.text);
    part = answer.next;
  }
  return texts;
}

export const drawSample = (request: RequestOf<'audit.sample'>): Promise<AnswerOf<'audit.sample'>> =>
  callResolver('audit.sample', request);

/** The issue on which anchors are written. */
export const readEvidenceSettings = (): Promise<AnswerOf<'evidence.settings'>> =>
  callResolver('evidence.settings', {});

export const saveEvidenceSettings = (
  request: RequestOf<'evidence.saveSettings'>,
): Promise<AnswerOf<'evidence.saveSettings'>> => callResolver('evidence.saveSettings', request);
