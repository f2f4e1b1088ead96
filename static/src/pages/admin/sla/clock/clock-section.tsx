import Checkbox from '@atlaskit/checkbox/checkbox';
import type { SlaDraft, Trigger } from '../../../../../../src/contract/sla-policy';
import { DurationField } from '../../../../components/duration-field';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { triggerWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { ItemList } from '../edit/item-list';
import { FindingsAt } from '../findings/findings-at';
import { CyclesChoice } from './cycles-choice';
import { PauseForm, type Pause } from './pause-form';
import { TriggerForm } from './trigger-form';
import { newTrigger } from './triggers';

const words = text.sla.editor;
type Clock = SlaDraft['clock'];

function Triggers(props: {
  list: 'start' | 'stop' | 'cancel';
  clock: Clock;
  change: (clock: Clock) => void;
}) {
  const { list, clock, change } = props;
  const { names } = useVocabulary();
  const own = words.lists[list];
  return (
    <ItemList<Trigger>
      path={`clock.${list}`}
      title={own.title}
      none={own.none}
      addLabel={own.add}
      items={clock[list]}
      fresh={() => newTrigger('level')}
      nameOf={(trigger) => triggerWords(trigger, names)}
      change={(items) => change({ ...clock, [list]: items })}
    >
      {(trigger, set) => <TriggerForm trigger={trigger} change={set} />}
    </ItemList>
  );
}

/** When the clock starts, pauses, stops and is cancelled, and what a start after a stop means. */
export function ClockSection({ clock, change }: { clock: Clock; change: (clock: Clock) => void }) {
  const { vocabulary, names } = useVocabulary();
  const { resumeWithin } = clock;
  return (
    <>
      <FindingsAt place="clock" />
      <Triggers list="start" clock={clock} change={change} />
      <ItemList<Pause>
        path="clock.pause"
        title={words.lists.pause.title}
        none={words.lists.pause.none}
        addLabel={words.lists.pause.add}
        items={clock.pause}
        fresh={() => ({ level: { all: [] }, reason: '' })}
        nameOf={(pause) => pause.reason || words.lists.pause.title}
        change={(pause) => change({ ...clock, pause })}
      >
        {(pause, set) => <PauseForm pause={pause} change={set} />}
      </ItemList>
      <Triggers list="stop" clock={clock} change={change} />
      <Triggers list="cancel" clock={clock} change={change} />
      <CyclesChoice cycles={clock.cycles} choose={(cycles) => change({ ...clock, cycles })} />
      {clock.cycles === 'resume' ? (
        <div className="pair form">
          <DurationField
            label={words.resumeWithin}
            value={resumeWithin.duration}
            dayLength={names.dayLength('working', resumeWithin.calendar)}
            change={(duration) => change({ ...clock, resumeWithin: { ...resumeWithin, duration } })}
          />
          <FormField label={words.calendar}>
            {({ id }) => (
              <Pick
                id={id}
                label={words.calendar}
                options={optionsOf(vocabulary.calendars)}
                value={resumeWithin.calendar}
                isInvalid={resumeWithin.calendar === ''}
                change={(calendar) => change({ ...clock, resumeWithin: { ...resumeWithin, calendar } })}
              />
            )}
          </FormField>
        </div>
      ) : null}
      <div>
        <Checkbox
          label={words.retroactive}
          isChecked={clock.retroactive}
          onChange={() => change({ ...clock, retroactive: !clock.retroactive })}
        />
        <p className="field-help">{words.retroactiveHelp}</p>
      </div>
    </>
  );
}
