export { Clock, dayInBerlin } from './clock.js';
export { ClockModule } from './clock.module.js';
