import { spawnSync } from 'node:child_process';
import { readBuiltFiles } from '../../../test/proof/supply/built-files';
import { readDependencies } from '../../../test/proof/supply/dependencies';
import { searchPersonalData } from '../../../test/proof/supply/personal-data';
import { secretsIn } from '../../../test/proof/supply/secrets';
import { grouped } from '../../../test/proof/grouped';
import type { Chapter } from '../chapter';

/** What is shipped: policies of pages, ways out, secrets, personal data, dependencies. */
export async function prove(): Promise<Chapter> {
  const built = readBuiltFiles();
  const dependencies = readDependencies();
  const secrets = secretsIn('src');
  const personal = await searchPersonalData();
  const audit = advisories();
  const licences = [...grouped(dependencies.production, ({ licence }) => licence)];
  return {
    title: 'Supply chain, ways out, personal data',
    failures: [
      ...built.faults,
      ...dependencies.faults,
      ...secrets.faults,
      ...personal.faults,
      ...audit.failures,
    ],
    shortfalls: [
      ...audit.shortfalls,
      'Texts that people write (reasons, conditions, answers) are kept as they wrote them, names included: only what Steward itself writes is free of names and addresses.',
      'Packages of Atlassian (`@forge/*`) come under Atlassian’s developer terms, which are no open-source licence; every Forge app accepts them.',
    ],
    body: [
      `**Content security policy.** ${built.pages} built pages have no script, style or handler in them and load nothing from elsewhere; ${built.scripts} scripts make no code of text. The policy that Forge’s own package computes for them:`,
      ...built.policies.map((policy) => `\`\`\`\n${policy.replaceAll('; ', ';\n')}\n\`\`\``),
      `**Ways out.** The manifest asks for none. Addresses in ${built.scripts} scripts and ${built.bundles} bundles of the back end, none of which anything is sent to:`,
      [
        '| address | why it is there |',
        '|---|---|',
        ...[...built.addresses].map(([address, why]) => `| \`${address}\` | ${why} |`),
      ].join('\n'),
      `**Secrets.** Kept by \`kvs.setSecret\` alone: ${secrets.places.join(', ')}.`,
      `**Personal data.** A change and an incident by people with unmistakable names and e-mail addresses, through approval, implementation and two days of upkeep: ${personal.keys} stored values and ${personal.logLines} log lines of ${personal.invocations} invocations searched.`,
      `**Dependencies.** ${dependencies.production.length} packages run at the customer’s; every version is pinned, every content has its checksum in the lockfile, none runs a script on installing.`,
      [
        '| licence | packages |',
        '|---|---|',
        ...licences.map(
          ([licence, all]) =>
            `| ${licence} | ${all.map(({ name, version }) => `${name} ${version}`).join(', ')} |`,
        ),
      ].join('\n'),
    ].join('\n\n'),
  };
}

/** Asks the registry for known advisories, if it answers that. */
function advisories(): { readonly failures: readonly string[]; readonly shortfalls: readonly string[] } {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  try {
    const { metadata, vulnerabilities = {} } = JSON.parse(stdout) as {
      metadata?: object;
      vulnerabilities?: Record<string, { severity: string }>;
    };
    if (metadata === undefined) throw new Error('the registry gave no advisories');
    const grave = Object.entries(vulnerabilities).filter(
      ([, { severity }]) => severity === 'high' || severity === 'critical',
    );
    return {
      failures: grave.map(([name, { severity }]) => `${name} has a known advisory (${severity})`),
      shortfalls: [],
    };
  } catch {
    return {
      failures: [],
      shortfalls: [
        'Known advisories were not looked up: the registry at hand does not answer `npm audit`. Run `npm audit --omit=dev` where it does.',
      ],
    };
  }
}
