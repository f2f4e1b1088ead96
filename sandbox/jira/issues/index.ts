/** What the rest of the site uses of the issues half: plain services, without HTTP. */
export { callerOf, userCaller } from './caller';
export { createIssue } from './create-issue';
export { editIssue } from './edit-issue';
export { addComment } from './comments/add-comment';
export { formatComment } from './comments/format-comment';
export { doTransition, availableTransitions } from './transitions/do-transition';
export { importIssues } from './import';
export { textToAdf, adfText } from '../adf/adf-text';
export { wireInstant } from './instants';
export type { Caller } from './caller';
export type { PortalOrigin } from './create-issue';
export type { ImportedIssue, ImportedEvent } from './import';
