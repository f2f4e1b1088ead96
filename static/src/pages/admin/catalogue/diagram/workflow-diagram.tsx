import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import { text } from '../../../../text';
import type { Drawn } from './columns';
import { Drawing } from './drawing';
import { Legend } from './legend';
import { StatusFacts } from './status-facts';
import { TransitionTable } from './transition-table';

const words = text.catalogue.diagram;

/** A practice's workflow as a drawing, or as a table one click away. A chosen status is explained below the drawing. */
export function WorkflowDiagram({ drawn }: { drawn: Drawn }) {
  const [asTable, setAsTable] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const factsId = useId();
  return (
    <div className="stack-tight">
      <div className="spread">
        <p className="subtle">{asTable ? drawn.workflow.description : words.how}</p>
        <div className="screen-only">
          <Button spacing="compact" onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asDrawing : words.asTable}
          </Button>
        </div>
      </div>
      {asTable ? (
        <TransitionTable drawn={drawn} />
      ) : (
        <>
          <Drawing
            drawn={drawn}
            chosen={chosen}
            choose={(role) => setChosen(role === chosen ? null : role)}
            factsId={factsId}
          />
          <Legend drawn={drawn} />
          <div id={factsId}>{chosen === null ? null : <StatusFacts drawn={drawn} role={chosen} />}</div>
        </>
      )}
    </div>
  );
}
