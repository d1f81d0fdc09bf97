import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
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

it('every type, field, argument and value of the contract is described', () => {
  const own = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));
  const roots = [schema.getQueryType()?.name, schema.getMutationType()?.name];
  const silent = own
    .flatMap((type) => [{ name: type.name, description: type.description }, ...partsOf(type)])
    .filter(({ name, description }) => !description && !roots.includes(name));
  expect(silent).toEqual([]);
});

interface Part {
  readonly name: string;
  readonly description?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): Part[] {
  const named = (parts: readonly Part[]): Part[] => parts.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  if (isEnumType(type)) return named(type.getValues());
  if (isInputObjectType(type)) return named(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return named([...fields, ...fields.flatMap(({ name, args }) => args.map((arg) => ({ ...arg, name: `${name}(${arg.name})` })))]);
}
