import type { Config } from '#platform/config';

/** What every answer tells browsers, pages and data alike; the same for all requests, so it is put together once. */
export function securityHeaders({ publicUrl }: Config): Readonly<Record<string, string>> {
  return { ...always, ...(publicUrl.startsWith('https:') ? overHttps : {}) };
}

const contentSecurityPolicy = [
  "default-src 'self'",
  // KERN's icons are data: masks.
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

const always = {
  'content-security-policy': contentSecurityPolicy.join(';'),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const overHttps = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};
