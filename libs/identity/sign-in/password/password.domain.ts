export const passwordLength = { least: 8, recommended: 15, most: 128 } as const;

export type PasswordFlaw = 'too_short' | 'too_long' | 'common' | 'guessable';

// Words of this product that whoever attacks it tries first (ASVS 6.1.2).
const productWords = ['kreisweit', 'landkreis', 'passwort', 'integration', 'migration', 'verwaltung'];

/** The one form in which a password is judged and hashed, whatever keyboard composed it. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/** Length and known guesses decide; composition rules only make passwords worse (ASVS 6.2). */
export function passwordFlaw(password: string, common: ReadonlySet<string>, email = ''): PasswordFlaw | null {
  const length = Array.from(password).length;
  if (length < passwordLength.least) return 'too_short';
  if (length > passwordLength.most) return 'too_long';
  const folded = password.toLowerCase();
  if (common.has(folded) || common.has(withoutTail(folded))) return 'common';
  return isGuessable(folded, email.toLowerCase()) ? 'guessable' : null;
}

function withoutTail(folded: string): string {
  return folded.replace(/[^\p{L}]+$/u, '');
}

function isGuessable(folded: string, email: string): boolean {
  const letters = folded.replace(/[^\p{L}]/gu, '');
  const own = email.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const words = [...productWords, ...own, own.join('')].filter(Boolean);
  return folded === email || words.includes(letters) || hasFewCharacters(folded) || isRun(folded);
}

function hasFewCharacters(folded: string): boolean {
  return new Set(folded).size < 4;
}

function isRun(folded: string): boolean {
  const codes = Array.from(folded, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1;
}
