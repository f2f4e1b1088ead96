import '../../support/stub-bridge';
import { ICONS } from '../../../../src/domain/practices/schema';
import { PICTURES, PracticeIcon } from '../../../../static/src/components/practice-icon';
import { WorkflowDiagram } from '../../../../static/src/pages/admin/catalogue/diagram/workflow-diagram';
import { PracticeStates } from '../../../../static/src/pages/admin/catalogue/practice-states';
import { WhereUsed } from '../../../../static/src/pages/admin/catalogue/practice/where-used';
import { viewOf } from '../../fixtures/catalogue';
import { markup, wordsOf } from '../../support/markup';

const projects = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index),
    key: `P${index}`,
    name: `Project ${index}`,
    state: 'adopted' as const,
    behind: false,
  }));

describe('the picture of a type', () => {
  test('is there for every icon that a pack may name, and for no other', () => {
    expect(Object.keys(PICTURES).sort()).toEqual([...ICONS].sort());
  });

  test('is decoration, also for an icon that this version does not know', () => {
    expect(markup(<PracticeIcon icon="from the future" />)('svg').attr('aria-hidden')).toBe('true');
  });
});

describe('where a practice is in use', () => {
  test('names a few projects by status and counts the rest', () => {
    const words = wordsOf(markup(<PracticeStates projects={projects(6)} />)('ul').text());
    expect(words).toBe('Adopted P0, P1, P2, P3 and 2 more projects');
  });

  test('says not adopted where nobody uses it', () => {
    expect(markup(<PracticeStates projects={[]} />).text()).toBe('Not adopted');
  });

  test('a long list is cut on the practice’s page, and nothing is lost', () => {
    const $ = markup(<WhereUsed projects={projects(9)} openProject={() => undefined} />);
    expect($('summary').text()).toBe('and 3 more projects');
    expect($('button')).toHaveLength(9);
  });
});

describe('the drawn workflow', () => {
  const $ = markup(<WorkflowDiagram drawn={viewOf('change-enablement')} />);
  const statusOf = (name: string) =>
    wordsOf(
      $('.flow-box')
        .filter((_, one) => $(one).find('.strong').text() === name)
        .text(),
    );

  test('each status is a button that says its category and where it leads', () => {
    expect(statusOf('Scheduled')).toContain('In progress');
    expect(statusOf('Scheduled')).toContain('Start implementation to Implementing, gate');
    expect(statusOf('Scheduled')).toContain('Implement without Steward to Implementing, way out');
  });

  test('the first and the last status say so', () => {
    expect(statusOf('Draft')).toContain('To do · start');
    expect(statusOf('Closed')).toContain('Done · end');
    expect(statusOf('Closed')).toContain('Nothing leads out of it.');
  });

  test('the picture itself is hidden from screen readers: the buttons say it all', () => {
    expect($('.flow > svg').attr('aria-hidden')).toBe('true');
    expect($('.flow-label').not('[aria-hidden=true]')).toHaveLength(0);
  });
});
