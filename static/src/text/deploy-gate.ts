import type { DeployKeyView } from '../../../src/contract/deploy-gate';
import { counted } from '../format/plural';

const states: Record<DeployKeyView['state'], string> = {
  active: 'In use',
  rotating: 'Old and new secret serve',
  revoked: 'Revoked',
};

/** The admin page's section "Deployment gate". */
export const deployGate = {
  title: 'Deployment gate',
  lead: 'A pipeline asks “may this change go now?” before it deploys, and gets yes, or no with a reason. It signs each question with a key from here.',
  address: 'Address',
  noAddress: 'The address could not be read',
  copyAddress: 'Copy the address',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
  perMinute: (count: number) => `One key may ask ${counted(count, 'time')} a minute.`,
  keys: 'Keys',
  add: 'New key',
  none: 'No keys yet',
  noneWhy: 'Make one for each pipeline, so that each can be revoked by itself.',
  noProjects: 'No project has adopted change enablement',
  noProjectsWhy: 'Adopt it in a project first: pipelines can only ask about changes.',
  columns: { name: 'Name', projects: 'Projects', state: 'State', used: 'Last used', actions: 'Do' },
  states,
  oldUntil: 'The old one ends',
  never: 'Never',
  made: 'Made',
  by: 'by',
  form: {
    title: 'New key',
    name: 'Name',
    nameHelp: 'Of the pipeline that uses it, for example “Web shop, production”.',
    nameNeeded: 'Give a name of at most 60 characters.',
    projects: 'May ask about changes of',
    projectsNeeded: 'Choose at least one project.',
    create: 'Make the key',
  },
  secret: {
    title: (name: string) => `The secret of “${name}”`,
    once: 'Copy it into your pipeline’s secrets now. It can’t be shown again.',
    id: 'STEWARD_KEY',
    secret: 'STEWARD_SECRET',
    copy: 'Copy the secret',
    copyId: 'Copy the key’s id',
    done: 'I have saved it',
    announced: 'The key is made. Its secret is shown once.',
  },
  rotate: {
    open: 'Rotate',
    title: (name: string) => `Rotate “${name}”`,
    why: 'The key gets a new secret. For how long shall the old one serve beside it, so that no pipeline fails?',
    hours: 'Old secret serves for',
    choices: { 0: 'Not at all: it may have leaked', 1: '1 hour', 24: '1 day', 168: '1 week' } as Readonly<
      Record<number, string>
    >,
    yes: 'Make the new secret',
  },
  revoke: {
    open: 'Revoke',
    title: (name: string) => `Revoke “${name}”?`,
    why: 'Pipelines that use it are refused from now on. This can’t be undone; make a new key instead.',
    yes: 'Yes, revoke it',
    done: (name: string) => `Revoked: ${name}.`,
  },
  how: 'How a pipeline asks',
  howWhy:
    'Put the address, the key’s id and its secret into the pipeline’s secrets as STEWARD_URL, STEWARD_KEY and STEWARD_SECRET, and the key of the change into CHANGE. The script prints the answer and fails unless it is yes.',
  copyScript: 'Copy the script',
  answers: 'What it can answer',
  answerColumns: { code: 'Code', allowed: 'May it go?', message: 'Meaning' },
  yes: 'Yes',
  no: 'No',
};
