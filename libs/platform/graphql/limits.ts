import {
  type DirectiveNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ASTVisitor,
} from 'graphql';

/** What one document may ask for; test/api/web-documents.spec.ts proves that the web client stays below. */
const largest = { depth: 12, aliases: 15, directives: 20, rootFields: 10, cost: 60_000 } as const;

/** Options of the GraphQL server that refuse a document before it costs any SQL. */
export const limits = {
  parseOptions: { maxTokens: 2_000 },
  validationRules: [limitRule],
};

interface Measure {
  fields: number;
  depth: number;
  aliases: number;
  directives: number;
  cost: number;
}

const nothing: Measure = { fields: 0, depth: 0, aliases: 0, directives: 0, cost: 0 };
// A list without a page size is a part of one record; a page asked for by a variable may be the largest.
const entriesOfPlainList = 5;
const largestPage = 100;

export function limitRule(context: ValidationContext): ASTVisitor {
  const measureOf = measurer(context);
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      if (!root) return context.reportError(new GraphQLError(`There is no ${operation.operation} here.`));
      const measured = measureOf(operation.selectionSet, root);
      const found = { ...measured, rootFields: measured.fields };
      for (const [what, most] of Object.entries(largest)) {
        const asked = found[what as keyof typeof largest];
        if (asked <= most) continue;
        context.reportError(new GraphQLError(`The document exceeds the limit of ${most} for ${what}.`));
      }
    },
  };
}

/** Measures selection sets; a fragment is measured once, however often it is spread. */
function measurer(context: ValidationContext): (set: SelectionSetNode, parent: GraphQLOutputType | undefined) => Measure {
  const fragments = new Map<string, Measure>();

  function measure(set: SelectionSetNode, parent: GraphQLOutputType | undefined): Measure {
    return set.selections
      .map((selection) => {
        if (selection.kind === Kind.FIELD) return field(selection, parent);
        const inner =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? fragment(selection.name.value)
            : inline(selection.selectionSet, selection.typeCondition?.name.value, parent);
        return { ...inner, directives: inner.directives + count(selection.directives) };
      })
      .reduce(beside, nothing);
  }

  function field(node: FieldNode, parent: GraphQLOutputType | undefined): Measure {
    const type = typeOfField(parent, node.name.value);
    const inner = node.selectionSet ? measure(node.selectionSet, type && getNamedType(type)) : nothing;
    return {
      fields: 1,
      // The depth of introspection has a rule of its own in graphql-js.
      depth: node.name.value.startsWith('__') ? 1 : inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives + count(node.directives),
      cost: 1 + inner.cost * entriesOf(node, type),
    };
  }

  function fragment(name: string): Measure {
    const known = fragments.get(name);
    if (known) return known;
    // A cycle is measured as nothing here; graphql-js refuses it by a rule of its own.
    fragments.set(name, nothing);
    const definition = context.getFragment(name);
    const measured = definition ? inline(definition.selectionSet, definition.typeCondition.name.value, undefined) : nothing;
    fragments.set(name, measured);
    return measured;
  }

  function inline(set: SelectionSetNode, condition: string | undefined, parent: GraphQLOutputType | undefined): Measure {
    const type = condition === undefined ? parent : context.getSchema().getType(condition);
    return measure(set, isCompositeType(type) ? type : undefined);
  }

  return measure;
}

function beside(one: Measure, other: Measure): Measure {
  return {
    fields: one.fields + other.fields,
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    cost: one.cost + other.cost,
  };
}

function typeOfField(parent: GraphQLOutputType | undefined, name: string): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
}

function entriesOf(node: FieldNode, type: GraphQLOutputType | undefined): number {
  const first = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
  if (first) return first.kind === Kind.INT ? Number(first.value) : largestPage;
  return type && isListType(getNullableType(type)) && node.name.value !== 'edges' ? entriesOfPlainList : 1;
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}
