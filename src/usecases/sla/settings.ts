import type { SlaSettings } from '../../contract/sla-admin';
import { sameContent } from '../../domain/provisioning/hash';
import { slaSettingsOf } from '../../domain/rules/sla-defaults';
import type { RulesInForce } from '../../domain/rules/types';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { changeRules, projectIn, readRules, withProject } from '../rules/change-rules';

/** How a project deals with notices and breaches; the shipped settings until somebody changes them. */
export const viewSettings: UseCase<'sla.settings'> = async (deps, { projectId }) =>
  settingsView(await readRules(deps), projectId);

function settingsView(rules: RulesInForce, projectId: string): SlaSettings {
  const { quietHours, askReason, breachCodes, goalLine } = slaSettingsOf(projectIn(rules, projectId));
  return { projectId, quietHours, askReason, breachCodes: breachCodes.map((one) => ({ ...one })), goalLine };
}

/** Saves the settings and records it. Saving what is there already changes nothing. */
export const saveSettings: UseCase<'sla.saveSettings'> = async (deps, { projectId, ...settings }, caller) => {
  const rules = await changeRules(deps, caller.accountId, (before) => {
    const project = projectIn(before, projectId);
    refuseSettings(before, settings);
    if (sameContent(slaSettingsOf(project), settings)) return Promise.resolve(null);
    return Promise.resolve({
      rules: withProject(before, { ...project, slaSettings: settings }),
      record: { subjects: [projectId], kind: 'sla settings saved', data: { settings } },
    });
  });
  return settingsView(rules, projectId);
};

function refuseSettings(
  rules: RulesInForce,
  { quietHours, askReason, breachCodes }: Omit<SlaSettings, 'projectId'>,
) {
  if (quietHours !== null && !Object.hasOwn(rules.calendars, quietHours))
    throw bad('quietHours', `There is no calendar "${quietHours}".`, 'Choose one of the calendars, or none.');
  breachCodes.forEach(({ id, name }, index) => {
    const others = breachCodes.slice(0, index);
    if (others.some((one) => one.id === id))
      throw bad(`breachCodes[${index}].id`, `Two reasons have the id "${id}".`, 'Give each its own id.');
    if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw bad(`breachCodes[${index}].name`, `Two reasons are called "${name}".`, 'Give each its own name.');
  });
  if (askReason && breachCodes.length === 0)
    throw bad(
      'breachCodes',
      'Breaches ask for a reason, but there is none to choose.',
      'Add at least one reason, or don’t ask for one.',
    );
}

const bad = (path: string, message: string, remedy: string): Refusal =>
  new Refusal('BAD_INPUT', `${path}: ${message}`, remedy, { issues: [{ path, message, remedy }] });
