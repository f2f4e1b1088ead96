import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { BallotWords } from './ballot-words';
import { useNameOf } from './names-context';
import type { StageRows } from './round-rows';

const words = text.evidenceFile.round;

/** Everybody whom a stage asked: through what they were entitled, and how they voted. */
export function StageTable({ stage }: { stage: StageRows }) {
  const nameOf = useNameOf();
  return (
    <div className="stack-tight">
      <h4>
        {words.stage}: {stage.name}
      </h4>
      {stage.isOpened ? null : <p>{words.notOpened}</p>}
      {stage.nobody.length === 0 ? null : <p>{words.nobody(stage.nobody.join(', '))}</p>}
      {stage.rows.length === 0 ? null : (
        <TableFrame label={`${words.stage}: ${stage.name}`}>
          <table className="audit-table">
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.through}</th>
                <th scope="col">{words.vote}</th>
              </tr>
            </thead>
            <tbody>
              {stage.rows.map(({ accountId, via, ballots }) => (
                <tr key={accountId}>
                  <th scope="row">{nameOf(accountId)}</th>
                  <td>{via ?? words.notSeated}</td>
                  <td>
                    {ballots.length === 0 ? (
                      <span className="subtle">{words.noVote}</span>
                    ) : (
                      ballots.map((ballot, index) => (
                        <BallotWords key={ballot.id} ballot={ballot} isLast={index === ballots.length - 1} />
                      ))
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
