import type { Role } from '../graphql/graphql.js';

export type Destination =
  | 'overview'
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
  | 'proposals'
  | 'standards';

export const addresses: Readonly<Record<Destination, string>> = {
  overview: '/uebersicht',
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
  standards: '/ehrenamt',
};

/** What each role comes to, first page first. Only what exists. */
export const destinations: Readonly<Record<Role, readonly Destination[]>> = {
  coordinator: ['overview', 'concept', 'standards', 'funding'],
  contributor: ['overview', 'concept', 'standards', 'funding'],
  mayor: ['progress', 'signOff', 'resolutions', 'concept', 'funding'],
  district_planner: ['framework', 'proposals', 'matrix', 'concepts', 'standards'],
  funding_officer: ['funding', 'programmes', 'framework'],
  funding_approver: ['funding', 'programmes', 'framework'],
  district_admin: ['programmes', 'audit'],
  auditor: ['funding', 'programmes', 'audit'],
};

/** Whoever has no entry for the programmes comes to them from the funding. */
export function isCurrent(role: Role, destination: Destination, pathname: string): boolean {
  const alsoProgrammes = destination === 'funding' && !destinations[role].includes('programmes');
  return isWithin(addresses[destination], pathname) || (alsoProgrammes && isWithin(addresses.programmes, pathname));
}

const isWithin = (address: string, pathname: string) => pathname === address || pathname.startsWith(`${address}/`);

export const firstPage = (role: Role) => addresses[destinations[role][0] ?? 'framework'];
