interface Place {
  readonly id: string;
  readonly programme: { readonly id: string };
  readonly availableActions: readonly string[];
}

const steps: Readonly<Record<string, string>> = {
  title: 'vorhaben',
  purpose: 'vorhaben',
  servedItems: 'massnahmen',
  costItems: 'kosten',
  fundingSources: 'finanzierung',
  balance: 'finanzierung',
};

/** Where a missing part can be supplied; null when nobody can do anything about it here. */
export function placeOfMissing(path: string, { id, programme, availableActions }: Place): string | null {
  const [part = ''] = path.split('.');
  const step = steps[part];
  if (step) return availableActions.includes('edit') ? `/foerderung/${id}/bearbeiten/${step}#${fieldId(path)}` : null;
  if (part === 'concept') return '/konzept';
  return ['window', 'resolution', 'budget', 'programme'].includes(part) ? `/programme/${programme.id}` : null;
}

/** The id of the form field that a path of the server names. */
export const fieldId = (path: string) => `feld-${path.replaceAll('.', '-')}`;
