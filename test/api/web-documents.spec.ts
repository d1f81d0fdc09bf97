import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitRule, limits } from '../../libs/platform/graphql/limits.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const source = 'apps/web/src';
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => join(source, name));
const fragments = parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'));

it('there are documents to look at', () => {
  expect(files.length).toBeGreaterThan(4);
});

it('every document of the web client is valid and within the limits of the API', () => {
  const rules = [
    ...specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule' && rule.name !== 'LoneAnonymousOperationRule'),
    limitRule,
  ];
  expect(validate(schema, fragments, rules).map((error) => error.message)).toEqual([]);
});

it.each(files)('%s is read within the limit of tokens', (file) => {
  expect(() => parse(readFileSync(file, 'utf8'), limits.parseOptions)).not.toThrow();
});
