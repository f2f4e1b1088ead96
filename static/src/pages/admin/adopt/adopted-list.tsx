import Button from '@atlaskit/button/default/button';
import type { Overview } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import type { PracticeState } from '../../../../../src/contract/practices';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { StateLozenge } from '../catalogue/practice-states';
import { FocusHeading } from '../focus-heading';

const words = text.upkeep.practices;
type Project = Overview['projects'][number];

const stateOf = (project: Project, practice: PracticeId): PracticeState =>
  project.states?.find((one) => one.practice === practice)?.state ?? 'adopted';

/** The practices that a project follows, and what can be done with each. */
export function AdoptedList(props: {
  project: Project;
  canConfigure: boolean;
  more: () => void;
  adapt: (practice: PracticeId) => void;
  undo: (practice: PracticeId) => void;
  toDrift: () => void;
}) {
  const { project, canConfigure } = props;
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <ul className="plain-list adopted-list">
        {project.adopted.map((practice) => {
          const state = stateOf(project, practice);
          const name = text.common.practices[practice];
          return (
            <li key={practice}>
              <span className="row">
                <span className="strong">{name}</span>
                <StateLozenge state={state} />
                {state === 'drifted' ? (
                  <TextButton onClick={props.toDrift}>{words.drifted}</TextButton>
                ) : null}
              </span>
              <span className="row">
                <Button
                  spacing="compact"
                  isDisabled={!canConfigure}
                  aria-label={words.adaptOne(name)}
                  onClick={() => props.adapt(practice)}
                >
                  {words.adapt}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isDisabled={!canConfigure}
                  aria-label={words.undoOne(name)}
                  onClick={() => props.undo(practice)}
                >
                  {words.undo}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      <div>
        <Button appearance="primary" isDisabled={!canConfigure} onClick={props.more}>
          {words.more}
        </Button>
      </div>
    </div>
  );
}
