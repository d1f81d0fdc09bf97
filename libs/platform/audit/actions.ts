import type { Locale, Localised } from '#platform/errors';

type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An act as the trail shows it. `text` may name keys of the body: `Antrag {receiptNumber} eingereicht`. */
interface AuditAction {
  readonly text: Localised;
  /** Words for the codes that a key of the body may hold. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Localised>>>>;
  /** Both sides may read it in a municipality's chain; otherwise it stays with the owner, as work on drafts does. */
  readonly shared?: boolean;
  /** A step the district takes among its own people: it stands in the municipality's chain, which does not read it. */
  readonly internal?: boolean;
}

const registered = new Map<string, AuditAction>();

/** Every feature registers its acts beside the code that appends them; an unknown act cannot be appended. */
export function registerAuditActions(actions: Readonly<Record<string, AuditAction>>): void {
  Object.entries(actions).forEach(([name, action]) => registered.set(name, action));
}

export function auditAction(name: string): AuditAction {
  const action = registered.get(name);
  if (!action) throw new Error(`audit action ${name} is not registered`);
  return action;
}

/** Who reads an act in a municipality's chain: its owner, the district, or both. */
export function seenBy({ shared, internal }: AuditAction): 'owner' | 'both' | 'district' {
  if (internal) return 'district';
  return shared ? 'both' : 'owner';
}

/** The act in one sentence; an act that no feature knows any more keeps its name. */
export function summaryOf(name: string, body: JsonObject, locale: Locale): string {
  const { text, words } = registered.get(name) ?? {};
  return (text?.[locale] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = body[key] ?? null;
    return (typeof value === 'string' && words?.[key]?.[value]?.[locale]) || shown(key, value, locale);
  });
}

function shown(key: string, value: Json, locale: Locale): string {
  if (value === null) return '–';
  if (typeof value === 'number' && key.endsWith('Cents')) return euros(value, locale);
  if (typeof value === 'string') return isDay(value) ? new Date(value).toLocaleDateString(tags[locale], day) : value;
  return JSON.stringify(value);
}

const tags = { de: 'de-DE', en: 'en-GB' } as const;
const day = { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' } as const;

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function euros(cents: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}
