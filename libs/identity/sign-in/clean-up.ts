import { registerCleanUp } from '#platform/database';

registerCleanUp('sign_in.purge($1)');
