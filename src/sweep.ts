export { everyFiveMinutes } from './handlers/sweep';
