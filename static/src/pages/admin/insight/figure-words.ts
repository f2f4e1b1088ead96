import type { Figure } from '../../../../../src/contract/insight';
import { counted } from '../../../format/plural';
import { text } from '../../../text';

const rounded = (value: number) => (Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value));

/** A figure with its unit: "12 %", "412", "3.5 hours". One that could not be counted says so. */
export function figureWords({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  if (value === null) return text.insight.readiness.notCounted;
  switch (unit) {
    case 'percent':
      return `${rounded(value)} %`;
    case 'count':
      return value.toLocaleString('en');
    case 'hours':
      return counted(rounded(value), 'hour');
    case 'minutes':
      return counted(rounded(value), 'minute');
  }
}
