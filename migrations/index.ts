import { ContextAndInstallation1795400000000 } from './1795400000000-context-and-installation.js';

/** Every migration in the order of its timestamp. */
export const migrations = [ContextAndInstallation1795400000000];
