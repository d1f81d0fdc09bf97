/** How long the next attempt waits, by how many attempts were counted before it succeeded. */
interface DelayStep {
  readonly fromAttempt: number;
  readonly seconds: number;
}

export interface Throttle {
  readonly delays: readonly number[];
  readonly window: string;
}

// The longest delay is short on purpose: a lock-out would let strangers keep the owner out.
export const accountThrottle: Throttle = {
  window: '1 day',
  delays: delaysOf([
    { fromAttempt: 1, seconds: 0 },
    { fromAttempt: 5, seconds: 5 },
    { fromAttempt: 6, seconds: 15 },
    { fromAttempt: 7, seconds: 30 },
    { fromAttempt: 8, seconds: 60 },
    { fromAttempt: 9, seconds: 150 },
    { fromAttempt: 10, seconds: 300 },
  ]),
};

// A whole town hall may stand behind one address.
export const addressThrottle: Throttle = {
  window: '1 hour',
  delays: delaysOf([
    { fromAttempt: 1, seconds: 0 },
    { fromAttempt: 20, seconds: 2 },
    { fromAttempt: 40, seconds: 10 },
    { fromAttempt: 80, seconds: 60 },
  ]),
};

export const resetThrottle: Throttle = {
  window: '1 hour',
  delays: delaysOf([
    { fromAttempt: 1, seconds: 0 },
    { fromAttempt: 4, seconds: 60 },
    { fromAttempt: 6, seconds: 600 },
  ]),
};

export const resetDelaysOfAddress = delaysOf([
  { fromAttempt: 1, seconds: 0 },
  { fromAttempt: 20, seconds: 60 },
  { fromAttempt: 40, seconds: 600 },
]);

export const resetLifetime = '1 hour';

/** One entry per attempt, the last one for all that follow: the form in which the database counts. */
export function delaysOf(steps: readonly DelayStep[]): number[] {
  const last = Math.max(...steps.map((step) => step.fromAttempt));
  return Array.from({ length: last }, (_, index) => steps.findLast((step) => step.fromAttempt <= index + 1)?.seconds ?? 0);
}

/** The form in which addresses are stored and compared. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** What counts as one address: an IPv4 address, or the /64 network that one IPv6 customer commands. */
export function addressKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  return `${groupsOf(address.toLowerCase().replace(/%.*$/, '')).slice(0, 4).join(':')}::/64`;
}

function groupsOf(address: string): string[] {
  const [left = [], right = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const gap = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...gap, ...right].map((group) => group.replace(/^0+(?=.)/, ''));
}

export interface SessionCookie {
  readonly name: string;
  readonly options: { readonly httpOnly: true; readonly secure: boolean; readonly sameSite: 'lax'; readonly path: '/' };
}

/** Browsers take the `__Host-` prefix only over https, so that plain http on localhost has a plain name. */
export function sessionCookie(publicUrl: string): SessionCookie {
  const secure = publicUrl.startsWith('https:');
  return { name: secure ? '__Host-kreisweit' : 'kreisweit', options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } };
}
