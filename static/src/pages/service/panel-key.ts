/** Key under which the panel's answer is kept. */
export const panelKey = (issueId: string) => ['service-panel', issueId] as const;
