import type { PackType } from '../practices/schema';

/** Jira's own picture, by file name, that comes closest to each of ours; what a site lacks keeps Jira's choice. */
export const PICTURES: Readonly<Record<PackType['icon'], string>> = {
  incident: 'bug',
  request: 'request_access',
  catalogue: 'requirement',
  problem: 'defect',
  change: 'newfeature',
  task: 'subtask',
  release: 'epic',
  deployment: 'development_task',
  configuration: 'genericissue',
  asset: 'task_agile',
  agreement: 'feedback',
  improvement: 'improvement',
  design: 'design_task',
  supplier: 'sales',
  portfolio: 'story',
  control: 'exclamation',
};
