import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { refusedAtTheDoor } from './format-error.js';

const largestPage = 100;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, at most 100.' })
  first!: number;
  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page lies in its list.' })
class PageInfo {
  @Field({ description: 'Whether rows follow this page.' })
  hasNextPage!: boolean;
  @Field({ description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor!: string | null;
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** The Relay connection type of a node class, named after it. */
export function connectionOf<T extends object>(Node: Type<T>, name = Node.name): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `A row of a page of ${name}.` })
  class Edge {
    @Field({ description: 'Cursor of this row.' })
    cursor!: string;
    @Field(() => Node, { description: 'The row itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} with the total.` })
  class ConnectionView implements Connection<T> {
    @Field(() => [Edge], { description: 'The rows of the page.' })
    edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page lies.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'Number of rows of the whole list.' })
    totalCount!: number;
  }

  return ConnectionView;
}

/** Offset and limit of a page; refuses sizes and cursors nobody may ask for. */
export function offsetOf({ first, after }: PageArgs): { limit: number; offset: number } {
  if (!isPageSize(first)) throw pageTooLarge();
  if (!after) return { limit: first, offset: 0 };
  const position = /^row:(\d{1,9})$/.exec(Buffer.from(after, 'base64url').toString())?.[1];
  if (position === undefined) throw badInput('after is not a cursor of this list');
  return { limit: first, offset: Number(position) + 1 };
}

export function isPageSize(first: number): boolean {
  return first >= 1 && first <= largestPage;
}

export function pageTooLarge(): GraphQLError {
  return refusedAtTheDoor(`first must lie between 1 and ${largestPage}`);
}

/** Puts the rows of one page together with the total of the list. */
export function connectionFrom<T>(nodes: readonly T[], totalCount: number, { offset }: { offset: number }): Connection<T> {
  const edges = nodes.map((node, index) => ({
    node,
    // Few readers ask for the cursor of every row.
    get cursor() {
      return cursorOf(offset + index);
    },
  }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: offset + nodes.length < totalCount,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`row:${position}`).toString('base64url');
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
