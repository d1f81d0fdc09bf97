export { createApi } from './api.js';
export { features } from './features.js';
