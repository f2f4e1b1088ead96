import { readingLimits } from './jira-reads';
import { writingLimits } from './jira-writes';
import type { Limit } from './limit';

export const jiraLimits: readonly Limit[] = [...writingLimits, ...readingLimits];
