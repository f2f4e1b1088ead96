import { Office } from '../../journeys/support/office';
import type { Bill } from './bill';
import { cabBill } from './cab-story';
import { BASE, grewButMustNot, grow, type Grown } from './growth';
import {
  eveningBill,
  idleBill,
  measureParts,
  monthBill,
  sample,
  SITE,
  type BusyDay,
  type Sample,
} from './month';
import { adoptingBill } from './stories';

/** How much is lived: all of it in `npm run prove`, little of it in CI. */
export interface Scale {
  /** Times the data of growth's smallest site. */
  readonly sizes: readonly number[];
  readonly idleDays: number;
  readonly day: BusyDay;
  readonly cabItems: number;
  /** Changes in the sample of a month that is really lived; none: no sample. */
  readonly sample: number;
}
export interface CostProof {
  readonly bills: readonly Bill[];
  readonly growth: readonly Grown[];
  readonly sizes: readonly number[];
  readonly sample: Sample | null;
  readonly failures: readonly string[];
  readonly shortfalls: readonly string[];
}

/** What a composed month may differ from a lived one. */
const TOLERANCE = 0.15;

export async function provingCost(scale: Scale): Promise<CostProof> {
  const adopting = await adoptingBill();
  const cab = await onOwnSite((office) => cabBill(office, scale.cabItems));
  const [parts, lived, idle] = await onOwnSite(async (office) => {
    const measured = await measureParts(office);
    const tried = scale.sample > 0 ? await sample(office, measured, scale.sample) : null;
    return [measured, tried, await idleBill(office, scale.idleDays)] as const;
  });
  const evening = await onOwnSite((office) => eveningBill(office, scale.day));
  const growth = await onOwnSite((office) => grow(office, scale.sizes));
  const bills = [
    parts.change,
    parts.plain,
    parts.paused,
    adopting,
    cab,
    idle,
    evening,
    monthBill(parts, cab, evening, idle),
    parts.clocks,
    parts.panel,
  ];
  return {
    bills,
    growth,
    sizes: scale.sizes,
    sample: lived,
    failures: [
      ...bills.flatMap(({ story, over }) => over.map((what) => `${story}: over its budget: ${what}.`)),
      ...grewButMustNot(growth).map((what) => `Grows with the data though it must not: ${what}.`),
      ...compositionFaults(lived),
    ],
    shortfalls: [],
  };
}

async function onOwnSite<T>(work: (office: Office) => Promise<T>): Promise<T> {
  const office = await Office.open();
  try {
    return await work(office);
  } finally {
    await office.close();
  }
}

function compositionFaults(lived: Sample | null): string[] {
  if (lived === null) return [];
  return (['gbSeconds', 'jiraPoints', 'readUnits', 'writeUnits'] as const)
    .filter((key) => Math.abs(lived.lived[key] / lived.composed[key] - 1) > TOLERANCE)
    .map(
      (key) =>
        `Composing a month from stories is wrong by more than ${TOLERANCE * 100} % in ${key}: lived ${lived.lived[key].toFixed(1)}, composed ${lived.composed[key].toFixed(1)}.`,
    );
}

export { BASE, SITE };
