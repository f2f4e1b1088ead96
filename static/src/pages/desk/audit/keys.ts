export const STATUS_KEY = ['audit-status'];
