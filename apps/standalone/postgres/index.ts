export { type EmbeddedPostgres, type PostgresOptions, startPostgres } from './postgres.js';
export { DataFolderInUse } from './lock.js';
