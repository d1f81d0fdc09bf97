import { BoundedCache } from '../../../libs/frameworks/bounded-cache.js';

// The product as it is, but every reader loads the released framework from the database, as the raw variant does.
BoundedCache.prototype.get = (_, load) => load();
await import('../../../apps/api/main.js');
