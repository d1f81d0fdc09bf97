import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import * as entities from './entities.js';
import * as concept from './naive-concept.resolvers.js';
import { ApplicationSummaryResolver } from './naive-funding.resolvers.js';
import * as progress from './naive-progress.resolvers.js';
import { RelationsResolver } from './relations.resolvers.js';
import { closeTenantTransaction, openTenantTransaction } from './tenant-transaction.js';

const { SnakeCaseNames, ...tables } = entities;
const resolvers: Readonly<Record<string, Provider[]>> = {
  naive: [...Object.values(concept), ApplicationSummaryResolver, ...Object.values(progress)],
  relations: [RelationsResolver],
};

// Nest + Apollo + TypeORM as their documentation teaches them: `main.ts naive` with field resolvers, `main.ts relations` with eager finds.
const dataSource = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities: Object.values(tables),
  namingStrategy: new SnakeCaseNames(),
  extra: { max: 10 },
});
await dataSource.initialize();

@Module({
  imports: [
    GraphQLModule.forRoot<ApolloDriverConfig>({
      driver: ApolloDriver,
      typePaths: ['schema.graphql'],
      graphiql: false,
      context: (request: FastifyRequest) => openTenantTransaction(dataSource, request),
      plugins: [closeTenantTransaction],
    }),
  ],
  providers: resolvers[process.argv[2] ?? ''] ?? [],
})
class UsualModule {}

const app = await NestFactory.create(UsualModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
await app.listen(Number(process.env['PORT']), '127.0.0.1');

process.once('SIGTERM', () => process.exit(0));
