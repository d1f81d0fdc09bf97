export { createApi } from './api.js';
