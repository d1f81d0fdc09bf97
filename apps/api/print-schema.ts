import { writeFile } from 'node:fs/promises';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { withDescribedRoots } from '#platform/graphql';
import { features } from './features.js';

// Built from the decorators alone: the contract can be printed without a database.
const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
const providers = features.flatMap(({ module }) => (Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) ?? []) as unknown[]);
const resolvers = providers.filter((provider) => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider));
const schema = withDescribedRoots(await app.get(GraphQLSchemaFactory).create(resolvers as never[]));
await writeFile(process.argv[2] ?? 'schema.graphql', `${printSchema(lexicographicSortSchema(schema))}\n`);
await app.close();
