import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import { text } from '../../../../text';
import { useSectionFindings } from '../findings/findings-context';

/** What the closed section says: something of its own, and whether something is to be mended in it. */
export function SectionSummary({ section, children }: { section: string; children: ReactNode }) {
  const found = useSectionFindings(section);
  const errors = found.filter((one) => one.severity === 'error').length;
  return (
    <span className="row">
      {children}
      {errors > 0 ? <Lozenge appearance="removed">{text.sla.policies.errors(errors)}</Lozenge> : null}
      {found.length > errors ? (
        <Lozenge appearance="moved">{text.sla.policies.warnings(found.length - errors)}</Lozenge>
      ) : null}
    </span>
  );
}
