/** A probability between 0 and 1 as a percentage: one decimal below 10 %, none above. "3.4 %", "23 %". */
export function percent(value: number): string {
  const points = value * 100;
  if (points > 0 && points < 0.1) return '< 0.1 %';
  return `${points < 9.95 ? points.toFixed(1) : Math.round(points)} %`;
}

/** A share between 0 and 1 as a percentage that never rounds onto a goal: one decimal, none when whole. "94.8 %", "95 %". */
export function rate(value: number): string {
  const points = Math.floor(value * 1000) / 10;
  return `${Number.isInteger(points) ? points : points.toFixed(1)} %`;
}

/** A signed whole number with a real minus sign: "+412", "−1,204", "0". */
export function signed(value: number): string {
  const digits = Math.abs(value).toLocaleString('en');
  return value > 0 ? `+${digits}` : value < 0 ? `\u2212${digits}` : '0';
}
