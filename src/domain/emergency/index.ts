export { SHIPPED_CODES, type EmergencyCode } from './codes';
export { declarationOf, sinceDeclared, type Declaration } from './declared';
export { doorOf, withoutApprovalSince, type Passed } from './door';
export { CONFIRM_MS, lastPhoned, phoneState, type PhonedEntry, type PhoneState } from './phone';
export { emergencyWindow } from './window';
