import Button from '@atlaskit/button/default/button';
import { mayPass } from '../../../../api/query-client';
import { Failure } from '../../../../components/failure';
import { text } from '../../../../text';
import type { useAct } from './use-meeting-writes';

/** What went wrong with an act, and the way to send that very act again. */
export function ActError({ act }: { act: Pick<ReturnType<typeof useAct>, 'error' | 'again' | 'sending'> }) {
  if (act.error === null) return null;
  return (
    <div className="stack-tight">
      <Failure error={act.error} title={text.cab.chairBar.failed} />
      {mayPass(act.error) ? (
        <div>
          <Button isLoading={act.sending} onClick={act.again}>
            {text.cab.chairBar.again}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
