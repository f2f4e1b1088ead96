import type { EvidencePack } from '../../../../../../src/contract/evidence-pack';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';
import { Instant, useNameOf } from './names-context';
import { instantIn, textIn } from './read-pack';

const words = text.evidenceFile.chain;
const { file } = text.evidence;

/** The records, each with its hash, and where the end of the chain was published. */
export function ChainPart({ pack }: { pack: EvidencePack }) {
  const { chain, anchor } = pack.content;
  const nameOf = useNameOf();
  return (
    <>
      {anchor === null ? (
        <p>{file.notAnchored}</p>
      ) : (
        <>
          <p>{file.anchored(anchor.number)}</p>
          <dl className="facts">
            <dt>{text.evidence.status.columns.at}</dt>
            <dd>
              <Instant at={anchor.at} />
            </dd>
            <dt>{words.root}</dt>
            <dd>
              <code className="root">{anchor.root}</code>
            </dd>
          </dl>
          <p className="subtle">{file.compare}</p>
        </>
      )}
      <dl className="facts">
        <dt>{words.content}</dt>
        <dd>
          <code className="root">{pack.digests.content}</code>
        </dd>
        <dt>{words.names}</dt>
        <dd>
          <code className="root">{pack.digests.names}</code>
        </dd>
      </dl>
      <h3>{words.records(chain.length)}</h3>
      <TableFrame label={words.all}>
        <table className="audit-table">
          <thead>
            <tr>
              <th scope="col">{text.evidenceFile.round.at}</th>
              <th scope="col">{words.what}</th>
              <th scope="col">{text.evidenceFile.round.who}</th>
              <th scope="col">{words.hash}</th>
            </tr>
          </thead>
          <tbody>
            {chain.map((record, index) => {
              const at = instantIn(record, 'at');
              const actor = textIn(record, 'actor');
              return (
                <tr key={index}>
                  <td>{at === null ? null : <Instant at={at} />}</td>
                  <th scope="row">{textIn(record, 'kind')}</th>
                  <td>{actor === null ? text.common.steward : nameOf(actor)}</td>
                  <td>
                    <code className="root">{textIn(record, 'hash')}</code>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
