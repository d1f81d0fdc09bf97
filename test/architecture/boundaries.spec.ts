import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { jest } from '@jest/globals';

// Linting with types takes a quarter of a minute of computing, on a busy machine much more.
jest.setTimeout(300_000);

const edge = 'boundaries/dependencies';
const pure = '@typescript-eslint/no-restricted-imports';
const untyped = '@typescript-eslint/no-explicit-any';

// A wrong policy in the lint config is skipped silently, so every rule of the house is proven on a file that breaks it.
const offences: Record<string, string[]> = {
  'libs/identity/upward.ts': [edge],
  'libs/indicators/unlisted-edge.ts': [edge],
  'libs/funding/deep-import.ts': [edge],
  'libs/concepts/bullmq-in-feature.ts': [edge],
  'libs/concepts/pg-in-feature.ts': [edge],
  'libs/concepts/ioredis-in-feature.ts': [edge],
  'libs/concepts/package.domain.ts': [pure, edge],
  'libs/concepts/node.domain.ts': [edge],
  'libs/concepts/feature.domain.ts': [edge],
  'libs/concepts/platform.domain.ts': [pure, edge],
  'libs/concepts/impure.domain.ts': [pure],
  'libs/platform/database/feature-in-platform.ts': [edge],
  'libs/platform/queue/migration-in-platform.ts': [edge],
  'libs/concepts/test-in-feature.ts': [edge],
  'apps/api/deep-feature.ts': [edge],
  'apps/api/other-process.ts': [edge],
  'apps/worker/bullmq-in-app.ts': [edge],
  'libs/concepts/pg-in-spec.db-spec.ts': [edge],
  'apps/web/server-code.ts': [edge],
  'apps/web/server-package.ts': [edge],
  'apps/web/conditional-hook.tsx': ['react-hooks/rules-of-hooks'],
  'apps/web/native-form.tsx': ['no-restricted-syntax'],
  'apps/web/native-required.tsx': ['no-restricted-syntax'],
  'libs/concepts/any.ts': [untyped],
  'libs/concepts/inline-disable.ts': [untyped, 'inline configuration'],
  'libs/concepts/ts-comment.ts': ['@typescript-eslint/ban-ts-comment'],
  'libs/concepts/floating.ts': ['@typescript-eslint/no-floating-promises'],
  'libs/concepts/value-import.ts': ['@typescript-eslint/consistent-type-imports'],
  'libs/concepts/field-resolver.ts': ['no-restricted-imports'],
  'libs/concepts/complex.ts': ['complexity'],
  'libs/concepts/too-long.ts': ['max-lines'],
  'libs/concepts/long-function.ts': ['max-lines-per-function'],
};

interface LintedFile {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

let found: Map<string, string[]>;

beforeAll(async () => {
  await mkdir(resolve('.test'), { recursive: true });
  const house = await mkdtemp(resolve('.test/lint-'));
  try {
    await cp(resolve('test/architecture/fixtures'), house, { recursive: true });
    await writeFile(join(house, 'libs/concepts/too-long.ts'), 'export {};\n'.repeat(301));
    const body = '  console.log(1);\n'.repeat(60);
    await writeFile(join(house, 'libs/concepts/long-function.ts'), `export function long(): void {\n${body}}\n`);
    found = rulesByFile(house, await lint(house));
  } finally {
    await rm(house, { recursive: true });
  }
}, 60_000);

it.each(Object.entries(offences))('%s is refused', (file, rules) => {
  expect(found.get(file)).toEqual(rules);
});

it('finds nothing wrong with the sound files of the same house', () => {
  const sound = [...found].filter(([file]) => !(file in offences));
  expect(sound.length).toBeGreaterThan(15);
  expect(sound.filter(([, rules]) => rules.length > 0)).toEqual([]);
});

function lint(house: string): Promise<LintedFile[]> {
  const eslint = [resolve('node_modules/eslint/bin/eslint.js'), '--config', resolve('test/architecture/fixtures.config.mjs')];
  return new Promise((done, fail) => {
    execFile(process.execPath, [...eslint, '--format', 'json', '.'], { cwd: house, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (stdout.startsWith('[')) done(JSON.parse(stdout) as LintedFile[]);
      else fail(new Error(stderr, { cause: error }));
    });
  });
}

function rulesByFile(house: string, files: LintedFile[]): Map<string, string[]> {
  return new Map(files.map(({ filePath, messages }) => [relative(house, filePath), [...new Set(messages.map(ruleOf))].sort()]));
}

function ruleOf({ ruleId, message }: { ruleId: string | null; message: string }): string {
  return ruleId ?? (message.includes('noInlineConfig') ? 'inline configuration' : message);
}
