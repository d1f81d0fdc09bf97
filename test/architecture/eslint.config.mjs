import { fileURLToPath } from 'node:url';
import { houseRules } from './house-rules.mjs';

export default [
  { ignores: ['**/node_modules', 'dist', '.data', '.test', 'test/architecture/fixtures', 'apps/web/src/graphql'] },
  ...houseRules(fileURLToPath(new URL('../..', import.meta.url))),
];
