import Button from '@atlaskit/button/default/button';
import type { SampleView } from '../../../../../../src/contract/evidence';
import { FieldError } from '../../../../components/field-error';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { TableFrame } from '../../../../components/table-frame';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { StrataTable } from './strata-table';
import { useSavePacks } from './use-save-packs';

const words = text.evidence.sample;
const { columns } = words;

/** What was drawn, with the seed that draws it again, and the evidence of each. */
export function SampleResult({ sample, open }: { sample: SampleView; open: (issueId: string) => void }) {
  const { progress, failed, save } = useSavePacks();
  const busy = progress !== null;
  return (
    <div className="stack">
      <p className="headline">{words.drawn(sample.changes.length, sample.population)}</p>
      <p>
        <span className="strong">{words.seedIs}:</span> <code className="root">{sample.seed}</code>
      </p>
      <StrataTable strata={sample.strata} />
      <div className="row">
        <Button isLoading={busy} onClick={() => void save(sample.changes)}>
          {words.saveAll}
        </Button>
        {progress === null ? null : <span>{words.saving(progress.done, progress.all)}</span>}
      </div>
      <FieldError id="not-saved">{failed.length === 0 ? null : words.failed(failed.join(', '))}</FieldError>
      <TableFrame label={words.title}>
        <table className="audit-table">
          <thead>
            <tr>
              <th scope="col">{columns.key}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.level}</th>
              <th scope="col">{columns.file}</th>
            </tr>
          </thead>
          <tbody>
            {sample.changes.map((change) => (
              <tr key={change.issueId}>
                <th scope="row">
                  <TextButton onClick={() => open(change.issueId)}>
                    <span aria-hidden="true">{change.key}</span>
                    <span className="hidden-text">{text.evidence.find.open(change.key)}</span>
                  </TextButton>
                </th>
                <td>{text.evidence.states[change.state]}</td>
                <td>
                  {change.level === null ? text.evidence.noLevel : <LevelLozenge level={change.level} />}
                </td>
                <td>
                  <Button spacing="compact" isDisabled={busy} onClick={() => void save([change])}>
                    {text.evidence.file.save}
                    <span className="hidden-text"> {change.key}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
