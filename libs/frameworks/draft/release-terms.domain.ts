export interface ReleaseTerms {
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly url: string | null;
}

export interface TermsIssue {
  readonly path: string;
  readonly code: 'REQUIRED' | 'TOO_LONG' | 'DATE_IN_FUTURE' | 'ENDS_BEFORE_START' | 'NOT_AN_HTTPS_ADDRESS';
}

/** Rules the terms of a release break; days compare as text. */
export function termsIssues(terms: ReleaseTerms, today: string): TermsIssue[] {
  const checks: readonly (readonly [boolean, string, TermsIssue['code']])[] = [
    [terms.title === '', 'title', 'REQUIRED'],
    [terms.title.length > 300, 'title', 'TOO_LONG'],
    [terms.body === '', 'body', 'REQUIRED'],
    [terms.body.length > 200, 'body', 'TOO_LONG'],
    [(terms.paperNumber ?? '').length > 100, 'paperNumber', 'TOO_LONG'],
    [terms.date > today, 'date', 'DATE_IN_FUTURE'],
    [terms.validTo !== null && terms.validTo < terms.validFrom, 'validTo', 'ENDS_BEFORE_START'],
    [terms.url !== null && !isHttps(terms.url), 'url', 'NOT_AN_HTTPS_ADDRESS'],
  ];
  return checks.filter(([broken]) => broken).map(([, path, code]) => ({ path, code }));
}

/** A complete public address; the system shows it and never opens it. */
function isHttps(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return text.startsWith('https://') && protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
