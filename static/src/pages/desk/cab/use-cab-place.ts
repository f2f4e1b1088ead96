import { usePlace } from '../../project/place';

/** Leads from one CAB page to another. */
export function useCabPlace() {
  const { go } = usePlace();
  const to = (query: Readonly<Record<string, string>>) => go({ page: 'cab', query });
  return {
    toBoards: () => to({}),
    toBoard: (board: string) => to({ board }),
    toMeeting: (meeting: string) => to({ meeting }),
    toMinutes: (meeting: string) => to({ meeting, view: 'minutes' }),
  };
}
