import { ContextAndInstallation1795400000000 } from './1795400000000-context-and-installation.js';
import { DistrictsMunicipalitiesAndTheirFigures1795400000020 } from './1795400000020-districts-municipalities-and-their-figures.js';
import { AccountsMembershipsAndSessions1795400000021 } from './1795400000021-accounts-memberships-and-sessions.js';
import { SigningInThroughNarrowFunctions1795400000022 } from './1795400000022-signing-in-through-narrow-functions.js';

/** Every migration in the order of its timestamp. */
export const migrations = [
  ContextAndInstallation1795400000000,
  DistrictsMunicipalitiesAndTheirFigures1795400000020,
  AccountsMembershipsAndSessions1795400000021,
  SigningInThroughNarrowFunctions1795400000022,
];
