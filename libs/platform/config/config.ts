import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

export type Config = Readonly<z.output<typeof schema>>;

/** Every wrong value of the environment, listed at once so that an operator fixes them in one go. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['The configuration is not usable:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
  }
}

/** Further problems are what the caller found in settings of its own; they are listed with the others. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>, further: readonly string[] = []): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(present);
  if (parsed.success && further.length === 0) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  throw new ConfigurationError([...further, ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`)]);
}

const url = (...protocols: string[]) =>
  z
    .string('is missing')
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a URL beginning with ${protocols.map((p) => `${p}//`).join(' or ')}`,
    );

const integer = (minimum: number, maximum: number) =>
  z.string().regex(/^\d+$/, 'must be a whole number').transform(Number).pipe(z.number().min(minimum).max(maximum));

const proxies = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((parts) => parts.every(isAddressOrNetwork), 'must be addresses or networks, for example 10.0.0.1, 10.0.0.0/8');

function isAddressOrNetwork(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/');
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return bits > 0 && rest.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits));
}

const postgres = url('postgres:', 'postgresql:');

const environment = z.object({
  DATABASE_URL: postgres,
  DATABASE_POOL_SIZE: integer(1, 200).prefault('10'),
  QUEUE_URL: url('postgres:', 'postgresql:', 'redis:', 'rediss:').optional(),
  PORT: integer(0, 65_535).prefault('3000'),
  HOST: z.string().prefault('127.0.0.1'),
  PUBLIC_URL: url('http:', 'https:').optional(),
  TRUSTED_PROXIES: proxies.prefault(''),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().regex(/@/, 'must hold a mail address').prefault('Kreisweit <noreply@kreisweit.example>'),
  KREISWEIT_DATA: z.string().prefault('.data'),
  SESSION_IDLE_MINUTES: integer(1, 1_440).prefault('60'),
  SESSION_HOURS: integer(1, 168).prefault('12'),
  DRAFT_DOCUMENT_DAYS: integer(1, 3_650).prefault('90'),
  WORKER_HEALTH_PORT: integer(0, 65_535).prefault('3001'),
});

const schema = environment.transform((env) => ({
  databaseUrl: env.DATABASE_URL,
  databasePoolSize: env.DATABASE_POOL_SIZE,
  queueUrl: env.QUEUE_URL ?? queueUrlBeside(env.DATABASE_URL),
  port: env.PORT,
  host: env.HOST,
  publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
  trustedProxies: env.TRUSTED_PROXIES,
  smtpUrl: env.SMTP_URL ?? null,
  mailFrom: env.MAIL_FROM,
  dataDirectory: resolve(env.KREISWEIT_DATA),
  filesDirectory: resolve(env.KREISWEIT_DATA, 'files'),
  sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
  sessionHours: env.SESSION_HOURS,
  draftDocumentDays: env.DRAFT_DOCUMENT_DAYS,
  workerHealthPort: env.WORKER_HEALTH_PORT,
}));

// `admin database-roles` gives the queue's role the application's password, so that one URL is enough on an outside server.
function queueUrlBeside(databaseUrl: string): string {
  const queue = new URL(databaseUrl);
  queue.username = 'kreisweit_queue';
  return queue.href;
}
