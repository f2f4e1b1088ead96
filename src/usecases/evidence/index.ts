import type { ResolverName } from '../../contract/resolvers';
import type { UseCase } from '../deps';
import { readExportPart, startExport, viewExport } from './export';
import { findChanges } from './find-changes';
import { makePack } from './make-pack';
import { drawSample } from './sample';
import { viewStatus } from './status';
import { verifyEvidence } from './verify-on-demand';

/** Resolvers of the page for auditors. */
export const AUDIT = {
  'audit.find': findChanges,
  'audit.pack': makePack,
  'audit.status': viewStatus,
  'audit.verify': verifyEvidence,
  'audit.startExport': startExport,
  'audit.export': viewExport,
  'audit.exportPart': readExportPart,
  'audit.sample': drawSample,
} satisfies { readonly [N in ResolverName]?: UseCase<N> };
