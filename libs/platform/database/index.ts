export { cleanUp, registerCleanUp } from './clean-up.js';
export { domainErrorOf, registerConstraints } from './constraints.js';
export { DatabaseModule } from './database.module.js';
export { migrate } from './migrate.js';
export { databaseRolesSql, prepareDatabase, createRoles, type RolePasswords } from './roles.js';
export { assertServable, NotServable } from './servable.js';
export { SteadyClient } from './steady-client.js';
export { parserOf } from './types.js';
