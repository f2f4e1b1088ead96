import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PriorityScheme } from '../../../../../src/contract/practices';
import { readPractice } from '../../../api/read-practice';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { MatrixEditor } from './matrix-editor';
import { ModeChoice } from './mode-choice';
import { startScheme } from './scheme';

const words = text.priority;
/** Every practice ships the same matrix; this one always has it. */
const SOURCE = 'incident-management';

/** How the project sets priority, folded while it is as shipped. `undefined` means: as shipped. */
export function PrioritySection(props: {
  scheme: PriorityScheme | undefined;
  /** The site's own priorities, most urgent first. */
  jira: readonly string[];
  change: (scheme: PriorityScheme | undefined) => void;
}) {
  const { scheme, jira, change } = props;
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const shipped = useQuery({
    queryKey: ['practice', SOURCE],
    queryFn: () => readPractice({ practice: SOURCE }),
    enabled: open,
    staleTime: Infinity,
  });
  const base = shipped.data?.matrix ?? null;
  const shown = scheme ?? (base === null ? undefined : startScheme(base, jira));
  return (
    <details className="section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.title}</h3>
        <span className="section-summary">
          {scheme ? words.own(scheme.impacts.length, scheme.urgencies.length) : text.adapt.asShipped}
        </span>
      </summary>
      {!open ? null : shown ? (
        <div className="section-body">
          <p>{words.lead}</p>
          <MatrixEditor scheme={shown} change={change} />
          <ModeChoice mode={shown.mode} choose={(mode) => change({ ...shown, mode })} />
          <div>
            <Button
              isDisabled={scheme === undefined}
              onClick={() => {
                change(undefined);
                announce(words.wasReset);
              }}
            >
              {words.reset}
            </Button>
          </div>
        </div>
      ) : shipped.isError ? (
        <Failure error={shipped.error} retry={() => void shipped.refetch()} />
      ) : (
        <Skeleton rows={['line', 'block']} />
      )}
    </details>
  );
}
