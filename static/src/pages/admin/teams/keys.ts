export const teamsKey = (projectId: string) => ['teams', projectId] as const;
