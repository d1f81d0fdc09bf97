import { ConfigurationError, loadConfig } from '#platform/config';
import { NotServable } from '#platform/database';
import { createApi } from './api.js';

try {
  const config = loadConfig(process.env);
  const app = await createApi(config);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
} catch (error) {
  const expected = error instanceof ConfigurationError || error instanceof NotServable;
  console.error(expected ? error.message : error);
  process.exit(1);
}
