export { ChangedMeanwhile, DomainError, InvalidInput, Refused, TryAgain, type FieldChange, type InputIssue } from './domain-error.js';
export { fileIssue, saying } from './file-issue.js';
export { type Locale, type Localised } from './localised.js';
export { Forbidden, known, NotFound, ScreenError, SignedOut } from './screen-error.js';
