import type { WorkflowOutline } from './define-workflow';

/** The workflow of a company's own change type. */
export const rfcWorkflow = (done: string): WorkflowOutline => ({
  name: 'RZ RFC',
  description: 'Vom Antrag bis zur Nachschau.',
  statuses: [
    ['Eingereicht', 'TODO'],
    ['Bewertung', 'IN_PROGRESS'],
    ['Freigabe', 'IN_PROGRESS'],
    ['Eingeplant', 'IN_PROGRESS'],
    ['In Umsetzung', 'IN_PROGRESS'],
    ['Nachschau', 'IN_PROGRESS'],
    ['Abgeschlossen', 'DONE'],
    ['Abgelehnt', 'DONE'],
  ],
  initial: 'Eingereicht',
  transitions: [
    { id: '11', name: 'Bewerten', from: ['Eingereicht'], to: 'Bewertung' },
    { id: '21', name: 'Zur Freigabe', from: ['Bewertung'], to: 'Freigabe' },
    { id: '31', name: 'Freigeben', from: ['Freigabe'], to: 'Eingeplant' },
    { id: '41', name: 'Umsetzen', from: ['Eingeplant'], to: 'In Umsetzung' },
    { id: '51', name: 'Umgesetzt', from: ['In Umsetzung'], to: 'Nachschau' },
    { id: '61', name: 'Abschließen', from: ['Nachschau'], to: 'Abgeschlossen', resolution: done },
    { id: '71', name: 'Ablehnen', from: ['Bewertung', 'Freigabe'], to: 'Abgelehnt', resolution: done },
    {
      id: '81',
      name: 'Zurückziehen',
      from: ['Eingereicht', 'Bewertung', 'Freigabe', 'Eingeplant'],
      to: 'Abgelehnt',
      resolution: done,
    },
  ],
});

/** The workflow of a company's own incident type. */
export const stoerungWorkflow = (done: string): WorkflowOutline => ({
  name: 'RZ Störung',
  description: 'Vom Melden bis zum Schließen.',
  statuses: [
    ['Gemeldet', 'TODO'],
    ['In Analyse', 'IN_PROGRESS'],
    ['Wartet', 'IN_PROGRESS'],
    ['Behoben', 'DONE'],
    ['Geschlossen', 'DONE'],
  ],
  initial: 'Gemeldet',
  transitions: [
    { id: '11', name: 'Analysieren', from: ['Gemeldet', 'Wartet'], to: 'In Analyse' },
    { id: '21', name: 'Warten', from: ['In Analyse'], to: 'Wartet' },
    { id: '31', name: 'Beheben', from: ['Gemeldet', 'In Analyse'], to: 'Behoben', resolution: done },
    { id: '41', name: 'Schließen', from: ['Behoben'], to: 'Geschlossen' },
    { id: '51', name: 'Wieder öffnen', from: ['Behoben', 'Geschlossen'], to: 'In Analyse', resolution: null },
  ],
});
