import { activateTemplate } from './activate-template';
import { changeStatus } from './change-status';
import { proposeTemplate } from './propose-template';
import { saveTemplate } from './save-template';
import { startTemplate } from './start-template';
import { useTemplate } from './use-template';
import { readTemplate } from './view-template';
import { listTemplates } from './view-templates';

/** What the page of standard changes asks. */
export const TEMPLATES = {
  'template.list': listTemplates,
  'template.read': readTemplate,
  'template.start': startTemplate,
  'template.save': saveTemplate,
  'template.propose': proposeTemplate,
  'template.activate': activateTemplate,
  'template.status': changeStatus,
  'template.use': useTemplate,
} as const;
