/** The plans for which there is something to look at beside the text. */
export type PlanName = 'testPlan' | 'backOutPlan';

/** Words in the name of a file that say which plan it belongs to. */
const FILES: Readonly<Record<PlanName, RegExp>> = {
  testPlan: /test|result|report|\bqa\b|\buat\b|coverage/i,
  backOutPlan: /back.?out|roll.?back|fall.?back|restore|recover|revert|runbook/i,
};
const LINK = /https?:\/\/\S/i;
const PLAN = 'plan';

/**
 * Whether a plan has evidence that one can open: a link in it, a file that it names, or a file whose own name says that
 * it belongs to it ("test-results.pdf"). An attached copy of the test plan alone proves no test.
 */
export function hasEvidence(plan: PlanName, text: string, files: readonly string[]): boolean {
  const said = text.toLowerCase();
  return (
    LINK.test(text) ||
    files.some((file) => {
      const name = file.trim();
      if (name === '') return false;
      const isOnlyThePlan = plan === 'testPlan' && name.toLowerCase().includes(PLAN);
      return said.includes(name.toLowerCase()) || (FILES[plan].test(name) && !isOnlyThePlan);
    })
  );
}
