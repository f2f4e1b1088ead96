import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useRef, useState } from 'react';
import type { AssessmentView, ChangeView } from '../../../../../src/contract/change';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';

const LevelForm = lazy(async () => ({ default: (await import('./level-form')).LevelForm }));

/** The way to a level set by hand, for those who may set one; the form comes when it is asked for. */
export function SetLevel(props: { assessment: AssessmentView; number: number; you: ChangeView['you'] }) {
  const { assessment, number, you } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { override, levelForPolicy } = assessment;
  // Back to the computed level leads "Take it back", beside what was set.
  const choices = you.canSetLevel.filter((level) => override === null || level !== levelForPolicy);
  if (choices.length === 0) return null;
  const cancel = () => {
    setOpen(false);
    // The button is back after this render.
    setTimeout(() => box.current?.querySelector('button')?.focus());
  };
  return (
    <div ref={box}>
      {open ? (
        <Suspense fallback={<Skeleton rows={['line', 'block']} />}>
          <LevelForm
            choices={choices}
            whyNotLower={you.whyNotLower}
            number={number}
            onSet={() => setOpen(false)}
            onCancel={cancel}
          />
        </Suspense>
      ) : (
        <Button onClick={() => setOpen(true)}>{text.change.risk.setLevel.open}</Button>
      )}
    </div>
  );
}
