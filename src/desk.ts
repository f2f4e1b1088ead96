export { desk } from './handlers/desk';
