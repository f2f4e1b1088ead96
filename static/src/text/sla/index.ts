import { activation } from './activation';
import { editor } from './editor';
import { escalations } from './escalations';
import { goals } from './goals';
import { policies } from './policies';
import { sentence } from './sentence';

/** The administrator's screens for SLA policies. */
export const sla = { policies, editor, goals, escalations, activation, sentence };
