export { type EmbeddedPostgres, type PostgresOptions, removePostgres, startPostgres } from './postgres.js';
export { DataFolderInUse } from './lock.js';
