import { createContext, use } from 'react';
import type { InstallationQuery, ViewerPartsFragment } from '../graphql/graphql.js';

export type Installation = InstallationQuery['installation'];
export type Viewer = ViewerPartsFragment;

/** Told to the page for signing in when it is not the person who chose to go there. */
export type WhySignIn = 'interrupted';

interface Surroundings {
  readonly installation: Installation;
  /** Forgets everything that was read: another person or another place is acted for. */
  readonly renew: () => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);
export const ViewerContext = createContext<Viewer | null>(null);

export const useSurroundings = () => required(use(SurroundingsContext));
export const useViewer = () => required(use(ViewerContext));

/** The municipality acted for, or else the district. */
export const placeOf = ({ municipality, district }: Viewer['acting']) => municipality?.name ?? district.name;

export const isMunicipal = (viewer: Viewer) => viewer.acting.municipality !== null;

function required<Value>(value: Value | null): Value {
  if (value === null) throw new Error('Used outside of its provider.');
  return value;
}
