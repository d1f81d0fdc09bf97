import type { z } from 'zod';
import type { InputIssue } from './domain-error.js';
import type { Localised } from './localised.js';

/** What a schema found wrong in a file, for the person who wrote it: the place as a path, the reason as a sentence. */
export function fileIssue(issue: z.core.$ZodIssue): InputIssue {
  return { path: issue.path.join('.'), code: issue.code.toUpperCase(), text: sentenceOf(issue) };
}

/** For a rule of one's own: `refine(test, saying({ de, en }))`. */
export const saying = (text: Localised) => ({ params: { text } });

function sentenceOf(issue: z.core.$ZodIssue): Localised {
  const own = issue.code === 'custom' ? (issue.params as Partial<ReturnType<typeof saying>['params']> | undefined)?.text : undefined;
  if (own) return own;
  const { de, en } = wrong[issue.code] ?? { de: 'Diese Angabe passt nicht', en: 'This entry does not fit' };
  const detail = detailsOf(issue);
  return { de: `${de}${detail.de}.`, en: `${en}${detail.en}.` };
}

function detailsOf(issue: z.core.$ZodIssue): Localised {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? { de: ' von anderer Art', en: ' of another kind' };
  const listed = issue.code === 'invalid_value' ? issue.values : issue.code === 'unrecognized_keys' ? issue.keys : [];
  const text = listed.length > 0 ? `: ${listed.join(', ')}` : '';
  return { de: text, en: text };
}

const wrong: Readonly<Record<string, Localised>> = {
  invalid_type: { de: 'Diese Angabe fehlt oder ist', en: 'This entry is missing or' },
  too_small: { de: 'Hier fehlt etwas: Die Angabe ist leer oder zu klein', en: 'Something is missing: the entry is empty or too small' },
  too_big: { de: 'Diese Angabe ist zu lang oder zu groß', en: 'This entry is too long or too large' },
  invalid_value: { de: 'Diese Angabe gehört nicht zu den erlaubten', en: 'This entry is not one of those allowed' },
  invalid_format: { de: 'Diese Angabe hat nicht die erwartete Form', en: 'This entry does not have the expected form' },
  unrecognized_keys: { de: 'Diese Angaben gibt es hier nicht', en: 'There are no such entries here' },
};

const kinds: Readonly<Record<string, Localised>> = {
  string: { de: ' kein Text', en: ' no text' },
  number: { de: ' keine Zahl', en: ' no number' },
  int: { de: ' keine ganze Zahl', en: ' no whole number' },
  boolean: { de: ' weder true noch false', en: ' neither true nor false' },
  array: { de: ' keine Liste', en: ' no list' },
  object: { de: ' keine Gruppe von Angaben', en: ' no group of entries' },
};
