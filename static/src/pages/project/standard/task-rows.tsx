import Button from '@atlaskit/button/default/button';
import Checkbox from '@atlaskit/checkbox/checkbox';
import TextField from '@atlaskit/textfield/text-field';
import type { TemplateContent } from '../../../../../src/contract/templates';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';

const words = text.standard.editor;
type Tasks = TemplateContent['tasks'];
const MOST = 30;

/** The tasks that come with each change, in their order. */
export function TaskRows({ tasks, change }: { tasks: Tasks; change: (tasks: Tasks) => void }) {
  const set = (at: number, part: Partial<Tasks[number]>) =>
    change(tasks.map((task, index) => (index === at ? { ...task, ...part } : task)));
  return (
    <fieldset className="standard-group stack">
      <legend>{words.tasks}</legend>
      {tasks.map((task, index) => (
        <div key={index} className="stack-tight">
          <FormField label={words.task(index + 1)}>
            {(field) => (
              <TextField
                {...field}
                maxLength={255}
                value={task.summary}
                onChange={({ currentTarget }) => set(index, { summary: currentTarget.value })}
              />
            )}
          </FormField>
          <div className="row spread">
            <Checkbox
              label={words.required}
              isChecked={task.required}
              onChange={({ currentTarget }) => set(index, { required: currentTarget.checked })}
            />
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => change(tasks.filter((_, at) => at !== index))}
            >
              {words.remove(words.task(index + 1))}
            </Button>
          </div>
        </div>
      ))}
      {tasks.length >= MOST ? null : (
        <div>
          <Button spacing="compact" onClick={() => change([...tasks, { summary: '', required: true }])}>
            {words.addTask}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
