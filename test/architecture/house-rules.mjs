import { join } from 'node:path';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The architecture in one table: a feature may use the features on its right, and nothing else.
const featureMayUse = {
  identity: [],
  frameworks: ['identity'],
  indicators: ['identity', 'frameworks'],
  standards: ['identity'],
  concepts: ['identity', 'frameworks'],
  takeover: ['identity', 'frameworks', 'concepts'],
  funding: ['identity', 'frameworks', 'concepts'],
  reporting: ['identity', 'frameworks', 'indicators', 'concepts', 'funding'],
};

const code = ['**/*.{ts,tsx}'];
const tests = ['test/**', '**/*.{spec,db-spec}.{ts,tsx}'];
const platformOnly = ['bullmq', '@nestjs/bullmq', 'pg', 'pg-*', 'ioredis'];
const serverOnly = [...platformOnly, '@nestjs/*', '@apollo/*', 'typeorm', 'fastify', '@fastify/*'];

const indexOf = (element) => ({ to: { element, file: { categories: 'entry' } } });
const packages = (source) => ({ to: { module: { origin: 'external', source } } });
const featureEdges = Object.entries(featureMayUse).map(([feature, others]) => ({
  from: { element: { type: 'feature', captured: { feature } } },
  allow: others.map((other) => indexOf({ type: 'feature', captured: { feature: other } })),
  message: 'A feature uses only the features that test/architecture/house-rules.mjs lists for it, through their index.ts.',
}));

// The last match wins. Policies without effect only print a warning, so boundaries.spec.ts proves each of them on a bad fixture.
const policies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  { from: { element: { type: ['app', 'feature', 'platform', 'migration'] } }, allow: indexOf({ type: 'platform' }) },
  { from: { element: { type: 'app' } }, allow: indexOf({ type: 'feature' }) },
  { from: { element: { type: 'app', captured: { app: 'standalone' } } }, allow: indexOf({ type: 'app' }) },
  ...featureEdges,
  { from: { file: { categories: 'spec' } }, allow: { to: { element: { type: 'test' } } } },
  { from: { element: { type: 'platform', captured: { part: 'database' } } }, allow: indexOf({ type: 'migration' }) },
  { from: { element: { type: 'test' } }, allow: { to: { element: { type: ['app', 'feature', 'platform', 'migration', 'web'] } } } },
  {
    from: { element: { type: ['app', 'feature', 'migration'] } },
    disallow: packages(platformOnly),
    message: 'Only libs/platform talks to the queue and to pg.',
  },
  {
    from: { element: { type: 'web' } },
    disallow: packages(serverOnly),
    message: 'The web client knows only the GraphQL schema, no server package.',
  },
  {
    from: { file: { categories: 'domain' } },
    disallow: [
      { to: { module: { origin: ['external', 'core'] } } },
      { to: { element: { type: ['app', 'platform', 'feature', 'migration', 'test'] } } },
    ],
    message: '*.domain.ts is pure: it imports nothing outside its own folder.',
  },
];

const architecture = (root) => ({
  files: code,
  plugins: { boundaries },
  settings: {
    'import/resolver': {
      typescript: { project: join(root, 'tsconfig.json'), conditionNames: ['source', 'import', 'default'] },
    },
    'boundaries/root-path': root,
    'boundaries/elements': [
      { type: 'web', pattern: 'apps/web' },
      { type: 'app', pattern: 'apps/*', capture: ['app'] },
      { type: 'platform', pattern: 'libs/platform/*', capture: ['part'] },
      { type: 'feature', pattern: 'libs/*', capture: ['feature'] },
      { type: 'migration', pattern: 'migrations' },
      { type: 'test', pattern: 'test' },
    ],
    'boundaries/files': [
      { category: 'entry', pattern: '**/index.ts' },
      { category: 'domain', pattern: '**/*.domain.ts' },
      { category: 'spec', pattern: '**/*.{spec,db-spec}.ts' },
    ],
  },
  rules: {
    'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, checkUnknownLocals: true, policies }],
  },
});

// A domain file may name the types of its folder, but a value import would run code that is not pure, an entity for instance.
const pureDomain = {
  files: ['**/*.domain.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^(?!(\\.{1,2}/)+([\\w-]+/)*[\\w.-]+\\.domain\\.js$)',
            allowTypeImports: true,
            message: '*.domain.ts is pure: other than *.domain.ts files of its feature it may import types only.',
          },
        ],
      },
    ],
  },
};

// A field that loads asks the database once per row: that is what DataLoaders mend, and what nobody needs here (ADR 8).
const nothingLoadsBelowTheRoot = {
  files: ['libs/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: '@nestjs/graphql',
            importNames: ['ResolveField', 'Parent'],
            message: 'Fields do not load: the root resolver reads the whole answer in one round trip (ADR 8).',
          },
        ],
      },
    ],
  },
};

// The browser's own bubbles speak its language, not the reader's, and are gone after a moment.
const formsSpeakThemselves = {
  files: ['apps/web/**/*.tsx'],
  ignores: ['apps/web/src/ui/form/Form.tsx'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'JSXOpeningElement[name.name="form"]',
        message: 'A form is a ui/form/Form: it says what is missing at the field, and leads there.',
      },
      {
        selector: 'JSXOpeningElement[name.name=/^(input|select|textarea)$/] > JSXAttribute[name.name="required"]',
        message: 'A required field is a ui/form/Field with an error, and says what to do.',
      },
    ],
  },
};

const size = {
  files: ['**/*.{ts,tsx,mjs}'],
  rules: {
    'max-lines': ['error', 300],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    complexity: ['error', 8],
  },
};

const strictTypes = (root) => ({
  files: code,
  extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
  rules: {
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/prefer-readonly': 'error',
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'off',
  },
});

export function houseRules(root) {
  return tseslint.config(
    { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
    strictTypes(root),
    architecture(root),
    pureDomain,
    nothingLoadsBelowTheRoot,
    formsSpeakThemselves,
    size,
    { files: ['apps/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
    { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' } },
  );
}
