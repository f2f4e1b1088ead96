import type { InvokeResult } from '../../../sandbox/forge/runtime/invoker';
import { ENTRY_POINTS } from './entry-points';
import { ROLES } from './expect';
import type { Forged } from './forged';
import { asked } from './matrix';
import type { World } from './world';

/** Arguments that would change a query if they were not quoted, or name what somebody else alone should know. */
const ARGUMENTS: readonly (readonly string[])[] = [
  [],
  ['x" OR project != "x'],
  ['\\" OR key is not EMPTY OR summary ~ \\"'],
  ['4h OR 1=1'],
  ['currentUser()'],
  ['Waiting") OR issue in stewardApproval("Approved'],
];

/**
 * What the platform alone calls: asked through every screen, by its own name, as every role, with a context that claims to be the
 * platform. A browser names a module with a screen; which function answers is the manifest's. Nothing may be answered.
 */
export async function throughScreens(world: World, result: Forged): Promise<void> {
  const { office, account } = world;
  const { forge } = office.site;
  const modules = Object.values(forge.manifest.raw.modules).flat() as readonly { readonly key: string }[];
  const names = [...Object.keys(ENTRY_POINTS), ...modules.map(({ key }) => key)];
  for (const { key: moduleKey } of forge.manifest.screens.filter(({ resolver }) => resolver !== null))
    for (const role of ROLES)
      for (const functionKey of new Set(names)) {
        const claimed = { body: { kind: 'agenda' }, jobId: '1', call: { functionKey }, issue: { id: '1' } };
        const context = { installContext: 'ari:cloud:jira::site/other', principal: null, accountId: null };
        const call = asked(world, { name: functionKey, moduleKey }, account(role), claimed, { context });
        const answer = await forge.invoke(call);
        result.tried++;
        if (answer.ok || !answer.message.includes('There is no resolver'))
          result.faults.push(`${functionKey} through the screen ${moduleKey} as ${role}: ${told(answer)}`);
      }
}

const told = (answer: InvokeResult): string =>
  (answer.ok ? JSON.stringify(answer.value ?? null) : answer.message).slice(0, 150);

/** Functions of searches: as everybody the same, with whatever argument one quoted fragment or words, and nothing asked of Jira. */
export async function searchFunctions({ office, account, traffic }: World, result: Forged): Promise<void> {
  const keys = Object.keys(ENTRY_POINTS).filter((key) => ENTRY_POINTS[key]?.gate === 'nothing to tell');
  for (const functionKey of keys)
    for (const args of ARGUMENTS) {
      const answers = new Set<string>();
      traffic.length = 0;
      for (const role of ROLES) {
        const answer = await office.site.forge.invoke({
          ...{ functionKey, moduleKey: functionKey, moduleType: 'jira:jqlFunction', operation: functionKey },
          accountId: account(role),
          payload: { clause: { operator: 'in', arguments: args } },
        });
        result.tried++;
        answers.add(JSON.stringify(answer.ok ? answer.value : 'a fault'));
      }
      const [said = ''] = answers;
      if (answers.size !== 1) result.faults.push(`${functionKey}(${args.join()}) depends on who asks`);
      if (traffic.length > 0) result.faults.push(`${functionKey}(${args.join()}) asks Jira`);
      if (!isOneFragment(said)) result.faults.push(`${functionKey}(${args.join()}) answers ${said}`);
    }
}

/** One comparison of one of our properties, or words. */
const FRAGMENT =
  /^issue\.property\["steward-[a-z]+"\]\.\w+ (?:=|<=|>=) (?:"(?:[^"\\]|\\["\\])*"|\d+|currentUser\(\))$/;
function isOneFragment(said: string): boolean {
  const answer = JSON.parse(said) as { readonly jql?: string; readonly error?: string } | string;
  if (typeof answer === 'string') return false;
  return answer.jql === undefined ? answer.error !== undefined : FRAGMENT.test(answer.jql);
}
