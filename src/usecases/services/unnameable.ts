import type { Service } from '../../domain/services/types';
import type { Fault } from '../../domain/time/fault';

/** Tickets name several services with these between them. */
const SEPARATORS = /[,;\n]/;

/** Names that no ticket could say: its field would be read as several. */
export const unnameable = ({ name, aliases }: Pick<Service, 'name' | 'aliases'>): Fault[] =>
  [name, ...aliases].flatMap((one, index) =>
    SEPARATORS.test(one)
      ? [
          {
            path: index === 0 ? 'name' : `aliases[${index - 1}]`,
            message: `“${one}” holds a comma or a semicolon, which stand between services where a ticket names several.`,
            remedy: 'Write the name without it.',
          },
        ]
      : [],
  );
