import Lozenge from '@atlaskit/lozenge/lozenge';
import type { DeployKeysView } from '../../../../../src/contract/deploy-gate';
import { Section } from '../../../components/section';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { CopyText } from '../site/copy-text';

const words = text.deployGate;

/** The script that asks, and everything that it can be told. */
export function HowToAsk({ script, answers }: Pick<DeployKeysView, 'script' | 'answers'>) {
  return (
    <div>
      <Section title={words.how} open>
        <p>{words.howWhy}</p>
        <div className="table-frame" role="region" aria-label={words.how} tabIndex={0}>
          <pre className="script">{script}</pre>
        </div>
        <div className="row">
          <CopyText content={script} label={words.copyScript} refused={words.notCopied} />
        </div>
      </Section>
      <Section title={words.answers}>
        <TableFrame label={words.answers}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.answerColumns.code}</th>
                <th scope="col">{words.answerColumns.allowed}</th>
                <th scope="col">{words.answerColumns.message}</th>
              </tr>
            </thead>
            <tbody>
              {answers.map(({ code, status, allowed, message }) => (
                <tr key={code}>
                  <th scope="row">
                    <code>{code}</code> <span className="small subtle">{status}</span>
                  </th>
                  <td>
                    <Lozenge appearance={allowed ? 'success' : 'removed'}>
                      {allowed ? words.yes : words.no}
                    </Lozenge>
                  </td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Section>
    </div>
  );
}
