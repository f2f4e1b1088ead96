export { workAsk } from './handlers/ask-work';
