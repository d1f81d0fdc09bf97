export { type EmbeddedPostgres, removePostgres, startPostgres } from './postgres.js';
export { DataFolderInUse } from './lock.js';
