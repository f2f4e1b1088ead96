import Button from '@atlaskit/button/new';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getClock, moveClock, type ClockState } from '../api/sandbox';
import { announce } from '../apps/flags';

const STEPS = [
  ['5 min', 5 * 60_000],
  ['1 h', 3_600_000],
  ['4 h', 4 * 3_600_000],
  ['1 day', 86_400_000],
] as const;

/** The site's one clock: stop it, step it (everything due on the way happens), or set it. */
export function ClockWidget({ initial }: { initial: ClockState }) {
  const client = useQueryClient();
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: getClock,
    initialData: initial,
    refetchInterval: 5_000,
  });
  const [busy, setBusy] = useState(false);
  const [at, setAt] = useState('');
  const move = async (action: 'stop' | 'start' | 'step' | 'set', more: { ms?: number; at?: string } = {}) => {
    setBusy(true);
    try {
      const state = await moveClock(action, more);
      client.setQueryData(['clock'], state);
      await client.invalidateQueries({
        predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'clock',
      });
      window.dispatchEvent(new Event('sandbox-changed'));
    } catch (error) {
      announce({
        title: 'The clock could not be moved',
        description: (error as Error).message,
        appearance: 'error',
      });
    } finally {
      setBusy(false);
    }
  };
  const { now, running } = clock.data;
  return (
    <details className="clock">
      <summary>
        <time dateTime={now}>{localText(now)}</time>
        <span className="quiet">{busy ? 'moving ...' : running ? 'running' : 'stopped'}</span>
      </summary>
      <div className="clock-panel" role="group" aria-label="Sandbox clock">
        <Button spacing="compact" isDisabled={busy} onClick={() => void move(running ? 'stop' : 'start')}>
          {running ? 'Stop the clock' : 'Let it run'}
        </Button>
        <p className="quiet">Step forward; what is due on the way happens:</p>
        <div className="row">
          {STEPS.map(([label, ms]) => (
            <Button key={label} spacing="compact" isDisabled={busy} onClick={() => void move('step', { ms })}>
              {label}
            </Button>
          ))}
        </div>
        <label>
          <span className="quiet">Set to (your time; what lies between is skipped)</span>
          <input type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
        <Button
          spacing="compact"
          isDisabled={busy || at === ''}
          onClick={() => void move('set', { at: new Date(at).toISOString() })}
        >
          Set
        </Button>
      </div>
    </details>
  );
}

const localText = (iso: string) =>
  new Date(iso).toLocaleString(undefined, {
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
