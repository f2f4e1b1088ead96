import type { PackRequestType } from './schema';

const ordered = (
  ref: string,
  group: string,
  name: string,
  description: string,
  helpText: string,
  ...aliases: string[]
): PackRequestType => ({ ref, typeRef: 'request', name, aliases, description, helpText, group });

/** What people ask a service desk for everywhere, in groups by what they have in mind and not by who fulfils it. */
export const requestTypes: PackRequestType[] = [
  ordered(
    'getHelp',
    'Common requests',
    'Get IT help',
    'Ask for help with anything that has no form of its own.',
    'Say what you want to do and where you are stuck.',
  ),
  ordered(
    'askQuestion',
    'Common requests',
    'Ask a question',
    'Ask how something works or where to find it.',
    'One question, one request: that way each gets its answer.',
  ),
  ordered(
    'requestAccess',
    'Logins and accounts',
    'Request access',
    'Get access to an application, a folder or a system.',
    'Name the system, what you need to do there, and until when.',
  ),
  ordered(
    'resetPassword',
    'Logins and accounts',
    'Reset a password',
    'You cannot sign in any more.',
    'Never write a password here, neither the old nor the new one.',
    'Fix an account problem',
  ),
  ordered(
    'newStarter',
    'Logins and accounts',
    'Prepare for a new colleague',
    'Everything that a new colleague needs on the first day.',
    'Name the person, the first day, the team and whose set-up to copy.',
    'Onboard new employees',
  ),
  ordered(
    'requestHardware',
    'Computers',
    'Request new hardware',
    'A laptop, a screen, a headset or something else with a plug.',
    'Say what for; if you replace something, give its asset tag.',
  ),
  ordered(
    'requestSoftware',
    'Computers',
    'Request new software',
    'An application or a licence.',
    'Name the software, the version and what you need it for.',
  ),
];
