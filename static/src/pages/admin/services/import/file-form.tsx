import { FormField } from '../../../../components/form-field';
import { Failure } from '../../../../components/failure';
import { text } from '../../../../text';
import type { FileRefused, Step } from './load-file';
import type { ChosenFile } from './use-file';

const words = text.serviceAdmin.importing;

function stepWords(step: Step): string {
  if (step.kind === 'reading') return words.reading(step.rows);
  return step.kind === 'sending' ? words.sending(step.part, step.all) : words.planning;
}

function refusedWords({ problem, line }: FileRefused): string {
  return problem === 'tooLong' ? words.tooLong(line) : words[problem];
}

/** Chooses a file, and says how far reading and sending it is. */
export function FileForm({ file }: { file: ChosenFile }) {
  const { step, refused, error, isLoading } = file;
  return (
    <div className="stack-tight form">
      <FormField label={words.file} help={words.fileHelp} error={refused ? refusedWords(refused) : undefined}>
        {(field) => (
          <input
            id={field.id}
            aria-describedby={field['aria-describedby']}
            aria-invalid={field.isInvalid}
            className="file-input"
            type="file"
            accept=".csv,text/csv"
            disabled={isLoading}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.files?.[0];
              if (chosen) file.choose(chosen);
              // The same file can be chosen once more after it was mended.
              currentTarget.value = '';
            }}
          />
        )}
      </FormField>
      <p role="status" className="subtle">
        {step === null ? '' : stepWords(step)}
      </p>
      {error ? <Failure error={error} /> : null}
    </div>
  );
}
