import Lozenge from '@atlaskit/lozenge/lozenge';
import type { AuditedChange } from '../../../../../../src/contract/evidence';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { Moment } from '../../../../components/moment';
import { TableFrame } from '../../../../components/table-frame';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';

const words = text.evidence;
const { columns } = words.find;

/** Changes as facts, each with the way to its evidence. */
export function FoundTable(props: { changes: readonly AuditedChange[]; open: (issueId: string) => void }) {
  return (
    <TableFrame label={words.views.changes}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{columns.key}</th>
            <th scope="col">{columns.state}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.level}</th>
            <th scope="col">{columns.decision}</th>
            <th scope="col" className="number">
              {columns.votes}
            </th>
            <th scope="col">{columns.submitted}</th>
            <th scope="col" className="number">
              {columns.records}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map((change) => (
            <tr key={change.issueId}>
              <th scope="row">
                <TextButton onClick={() => props.open(change.issueId)}>
                  <span aria-hidden="true">{change.key}</span>
                  <span className="hidden-text">{words.find.open(change.key)}</span>
                </TextButton>
                {change.unauthorised > 0 ? (
                  <div>
                    <Lozenge appearance="removed" maxWidth="16rem">
                      {words.find.unauthorised(change.unauthorised)}
                    </Lozenge>
                  </div>
                ) : null}
              </th>
              <td>{words.states[change.state]}</td>
              <td>{words.kinds[change.kind]}</td>
              <td>
                {change.level === null ? (
                  <span className="subtle">{words.noLevel}</span>
                ) : (
                  <LevelLozenge level={change.level} />
                )}
              </td>
              <td>{words.decisions[change.decision]}</td>
              <td className="number">{change.ballots}</td>
              <td>
                {change.submittedAt === null ? (
                  <span className="subtle">–</span>
                ) : (
                  <Moment at={change.submittedAt} />
                )}
              </td>
              <td className="number">{change.records}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
