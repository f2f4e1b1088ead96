import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PracticeId } from '../../../../../../src/contract/common';
import type { Adaptation, PriorityScheme } from '../../../../../../src/contract/practices';
import { readPractice } from '../../../../api/read-practice';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { countChanges } from './adaptation';
import { PracticeEditor } from './practice-editor';

const words = text.adapt;

/** One practice of the wizard's third step: folded, with what is different as its summary. It is read when opened. */
export function PracticeSection(props: {
  practice: PracticeId;
  startOpen: boolean;
  adaptation: Adaptation | null;
  priority: PriorityScheme | undefined;
  change: (adaptation: Adaptation) => void;
}) {
  const { practice, adaptation } = props;
  const [open, setOpen] = useState(props.startOpen);
  const shipped = useQuery({
    queryKey: ['practice', practice],
    queryFn: () => readPractice({ practice }),
    enabled: open,
    staleTime: Infinity,
  });
  const changes = adaptation === null ? 0 : countChanges(adaptation);
  return (
    <details className="section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{text.common.practices[practice]}</h3>
        <span className="section-summary">{changes === 0 ? words.asShipped : words.changes(changes)}</span>
      </summary>
      {!open ? null : shipped.data ? (
        <div className="section-body">
          <PracticeEditor
            shipped={shipped.data}
            adaptation={adaptation}
            priority={props.priority}
            change={props.change}
          />
        </div>
      ) : shipped.isError ? (
        <Failure error={shipped.error} retry={() => void shipped.refetch()} />
      ) : (
        <Skeleton rows={['line', 'section', 'section', 'block']} />
      )}
    </details>
  );
}
