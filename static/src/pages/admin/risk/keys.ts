export const RISK_KEY = ['risk-model'];
export const CALIBRATION_KEY = ['risk-calibration'];
