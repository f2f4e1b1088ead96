import type { JobView } from '../../../src/contract/admin';
import type { DriftItem, DriftView, UndoItem } from '../../../src/contract/upkeep';
import { counted } from '../format/plural';

type JobKind = NonNullable<JobView['kind']>;

const jobs: Record<JobKind, { title: string; finished: string; finishedWhy: string }> = {
  adoption: {
    title: 'Applying the plan',
    finished: 'The practices are adopted',
    finishedWhy: 'The gate observes first: look at what it would refuse, then decide whether to enforce it.',
  },
  undo: {
    title: 'Undoing',
    finished: 'It is undone',
    finishedWhy: 'What Steward had made and nobody uses is gone; what it had changed is as it was before.',
  },
  anchoring: {
    title: 'Verifying what was written',
    finished: 'It is verified and anchored',
    finishedWhy: 'The heads of all chains that were added to are covered by a new root.',
  },
  verification: {
    title: 'Verifying every record',
    finished: 'Every record was looked at',
    finishedWhy: 'What does not fit is listed with its place.',
  },
  auditExport: {
    title: 'Listing the changes',
    finished: 'The changes are listed',
    finishedWhy: 'The list says where it differs from Jira’s own count, and why.',
  },
  policyReplay: {
    title: 'Deciding past changes anew',
    finished: 'Past changes were decided anew',
    finishedWhy: 'What the draft would have changed is shown with the approval policy.',
  },
  policyReroute: {
    title: 'Routing open rounds again',
    finished: 'Open rounds are routed again',
    finishedWhy: 'What the new version asks for more is added; votes stand.',
  },
  repair: {
    title: 'Repairing',
    finished: 'It is repaired',
    finishedWhy: 'Only what you chose was touched. The project was looked at once more afterwards.',
  },
  import: {
    title: 'Importing the configuration',
    finished: 'The configuration is imported',
    finishedWhy: 'The rules of all projects were switched on together. Each gate observes first.',
  },
  uninstall: {
    title: 'Preparing to uninstall',
    finished: 'The site is prepared',
    finishedWhy: 'No workflow depends on Steward any more. The report says what was done.',
  },
  plan: {
    title: 'Reading the site for the plan',
    finished: 'The site has been read',
    finishedWhy: 'Make the plan now: what was read is used for it.',
  },
  importPlan: {
    title: 'Reading the projects for the import',
    finished: 'The projects have been read',
    finishedWhy: 'Show the plan of the import now: what was read is used for it.',
  },
  drift: {
    title: 'Looking for what has changed',
    finished: 'The project has been looked at',
    finishedWhy: 'The result is on the Drift page.',
  },
  backTest: {
    title: 'Testing the policy on closed tickets',
    finished: 'The back-test is done',
    finishedWhy: 'The result is on the back-test page of the policy.',
  },
  activationPlan: {
    title: 'Working out what activating would touch',
    finished: 'The plan is ready',
    finishedWhy: 'Nothing was changed yet.',
  },
  activation: {
    title: 'Moving open tickets to the new version',
    finished: 'The open tickets have the new version',
    finishedWhy: 'Closed tickets were not touched.',
  },
  serviceImport: {
    title: 'Importing the services',
    finished: 'The services are imported',
    finishedWhy: 'What depends on what has been worked out anew. The map and the panels show it.',
  },
  reach: {
    title: 'Working out what depends on what',
    finished: 'What depends on what is worked out',
    finishedWhy: 'The map, the panels and the risk of new changes use it.',
  },
  learning: {
    title: 'Learning from closed changes',
    finished: 'The risk model has looked at the closed changes',
    finishedWhy: 'The calibration page says what came of it.',
  },
};
const kinds: Record<DriftItem['what'], { title: string; why: string }> = {
  bypass: { title: 'A way around', why: 'Work can go past a rule of the practice.' },
  missing: { title: 'Missing', why: 'The practice needs it and it is gone.' },
  changed: { title: 'Changed', why: 'It is there, but not as it was adopted.' },
};
const causes: Record<NonNullable<DriftView['cause']>, string> = {
  person: 'because somebody asked',
  event: 'because the configuration had changed',
  weekly: 'in the weekly look',
};
const undoVerbs: Record<UndoItem['verb'], { title: string; why: string }> = {
  remove: { title: 'Removed', why: 'Steward made these and nobody uses them.' },
  restore: { title: 'Put back', why: 'These become again what they were before Steward.' },
  stays: { title: 'Stays', why: 'Each says why, and what you can do about it.' },
};

export const upkeep = {
  jobs,
  kinds,
  causes,
  practices: {
    title: 'Adopted practices',
    more: 'Adopt more practices',
    adapt: 'Change how it is adapted',
    adaptOne: (name: string) => `Change how it is adapted: ${name}`,
    undo: 'Undo',
    undoOne: (name: string) => `Undo: ${name}`,
    drifted: 'See what has drifted',
    back: 'Back to the practices of this project',
  },
  reading: {
    title: 'Reading the site',
    why: 'This site is large, so it is read a piece at a time. You can leave; your choices are kept while this page is open.',
    progress: (done: number, total: number) => `${done} of ${total} read`,
  },
  drift: {
    title: 'Does the project still match what was adopted?',
    never: 'Nobody has looked yet',
    neverWhy: 'Look now: Steward compares the project with what was adopted and changes nothing.',
    none: 'Nothing has drifted',
    noneWhy: 'Everything that was adopted is there and as it was.',
    found: (count: number) => counted(count, 'difference'),
    checked: 'Looked',
    check: 'Look now',
    checking: 'Steward is looking. You can leave this page.',
    looked: (count: number) =>
      count === 0 ? 'Looked: nothing has drifted.' : `Looked: ${counted(count, 'difference')}.`,
    repair: 'Repair',
    repairOne: (name: string) => `Repair: ${name}`,
    repairAll: (count: number) => (count === 1 ? 'Repair it' : `Repair all ${count}`),
    byHand: 'Only somebody with a hand on Jira’s own pages can mend this.',
    link: 'Open the page',
    by: 'by',
    unknown: 'Jira doesn’t say who did it.',
    nothing: 'Nothing to compare yet',
    nothingWhy: 'Drift is found against what was adopted. Adopt a practice first.',
    backToDrift: 'Back to the differences',
  },
  undo: {
    verbs: undoVerbs,
    title: (name: string) => `Undo ${name}`,
    why: 'This is everything that will happen. Nothing has been changed yet.',
    kept: 'Tickets are kept. What Steward recorded about them stays and can still be explained.',
    blocked: (count: number) => `${counted(count, 'thing')} to settle first`,
    again: 'Look again',
    apply: (count: number) => `Undo: ${counted(count, 'change')}`,
    nothing: 'Nothing to undo',
    nothingWhy: 'Steward made nothing here that could be taken back.',
    backTo: 'Keep it as it is',
  },
};
