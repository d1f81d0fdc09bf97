export { entered, enteredText } from './entered.js';
