import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** Calendar days and instants travel as text, money as whole cents: nothing is rounded or moved to another time zone. */
export const DateScalar = textScalar('Date', 'A calendar day as YYYY-MM-DD.', /^\d{4}-\d{2}-\d{2}$/);
export const DateTimeScalar = textScalar('DateTime', 'An instant as ISO 8601 in UTC.', /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/);

export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: 'An amount of money in whole euro cents.',
  serialize: (value) => safeInteger(value),
  parseValue: (value) => safeInteger(value),
  parseLiteral: (node) => safeInteger(node.kind === Kind.INT ? Number(node.value) : Number.NaN),
});

function textScalar(name: string, description: string, pattern: RegExp): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value) && !Number.isNaN(Date.parse(value)) && isRealDay(value)) return value;
    throw new GraphQLError(`This is no ${name}. Expected: ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  const parseLiteral = (node: ValueNode): string => parse(node.kind === Kind.STRING ? node.value : null);
  return new GraphQLScalarType({ name, description, serialize: (value) => String(value), parseValue: parse, parseLiteral });
}

// JavaScript moves 31 February to March; a deadline must not move.
function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

function safeInteger(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError('Cents must be a whole number', { extensions: { code: 'BAD_USER_INPUT' } });
}
