import type { Role } from '../graphql/graphql.js';

export type Destination =
  | 'concept'
  | 'funding'
  | 'progress'
  | 'signOff'
  | 'resolutions'
  | 'framework'
  | 'concepts'
  | 'programmes'
  | 'audit'
  | 'matrix'
  | 'proposals';

export const addresses: Readonly<Record<Destination, string>> = {
  concept: '/konzept',
  funding: '/foerderung',
  progress: '/fortschritt',
  signOff: '/zu-unterzeichnen',
  resolutions: '/beschluesse',
  framework: '/rahmenkonzept',
  concepts: '/konzepte',
  programmes: '/programme',
  audit: '/pruefprotokoll',
  matrix: '/matrix',
  proposals: '/vorschlaege',
};

/** What each role comes to, first page first. Only what exists. */
export const destinations: Readonly<Record<Role, readonly Destination[]>> = {
  coordinator: ['concept', 'funding'],
  contributor: ['concept', 'funding'],
  mayor: ['progress', 'signOff', 'resolutions', 'concept', 'funding'],
  district_planner: ['framework', 'proposals', 'matrix', 'concepts'],
  funding_officer: ['funding', 'programmes', 'framework'],
  funding_approver: ['funding', 'programmes', 'framework'],
  district_admin: ['programmes', 'audit'],
  auditor: ['funding', 'programmes', 'audit'],
};

/** Pages that no entry names, by the entry one comes from. */
const below: Readonly<Partial<Record<Destination, string>>> = { matrix: '/abweichungen', funding: addresses.programmes };

export function isCurrent(role: Role, destination: Destination, pathname: string): boolean {
  const also = below[destination];
  const named = destinations[role].some((other) => addresses[other] === also);
  return isWithin(addresses[destination], pathname) || (also !== undefined && !named && isWithin(also, pathname));
}

const isWithin = (address: string, pathname: string) => pathname === address || pathname.startsWith(`${address}/`);

export const firstPage = (role: Role) => addresses[destinations[role][0] ?? 'framework'];
