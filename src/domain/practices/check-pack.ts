import { checkFields } from './check-fields';
import { checkNames } from './check-names';
import { checkPolicies } from './check-policies';
import { checkReferences } from './check-references';
import { checkWorkflow, type Finding } from './check-workflow';
import { practicePack } from './schema';

export type { Finding } from './check-workflow';

/**
 * Lints one practice pack, shipped, adapted or imported: may it be planned and applied? An empty list means yes.
 * @param input unknown data
 */
export function checkPack(input: unknown): Finding[] {
  const parsed = practicePack.safeParse(input);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      where: issue.path.join('.') || 'pack',
      text: issue.message,
    }));
  }
  const pack = parsed.data;
  return [
    ...checkNames(pack),
    ...checkReferences(pack),
    ...checkFields(pack),
    ...checkWorkflow(pack.workflow, pack.statuses),
    ...checkPolicies(pack),
  ];
}
