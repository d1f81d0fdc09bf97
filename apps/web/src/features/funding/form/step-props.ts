import type { Application } from '../application.js';
import type { DraftState } from './useDraft.js';

/** What every step of the form is given. */
export interface StepProps {
  readonly application: Application;
  readonly draft: DraftState;
}
