import type { AuditFinding } from '../../../../../../src/contract/evidence';
import { Moment } from '../../../../components/moment';
import { TableFrame } from '../../../../components/table-frame';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import type { Show } from '../show';

const words = text.evidence.status;

/** What a finding is about, in words. */
function subjectName({ subject, key }: AuditFinding): string {
  if (key !== null) return key;
  if (subject === 'anchors') return words.anchors;
  if (subject === 'project-site') return words.site;
  return subject.startsWith('project-') ? words.projectRules(subject.slice('project-'.length)) : subject;
}

/** Records that don't fit, newest first; a change leads to its evidence. */
export function FindingsTable({ findings, show }: { findings: readonly AuditFinding[]; show: Show }) {
  return (
    <TableFrame label={words.findingsTitle}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.when}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.id}>
              <th scope="row">
                {/^\d+$/.test(finding.subject) ? (
                  <TextButton onClick={() => show({ view: 'status', issue: finding.subject })}>
                    {subjectName(finding)}
                  </TextButton>
                ) : (
                  subjectName(finding)
                )}
                <div className="subtle">
                  {finding.position === null ? words.whole_ : words.record(finding.position)}
                </div>
              </th>
              <td>{finding.why}</td>
              <td>
                <Moment at={finding.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
