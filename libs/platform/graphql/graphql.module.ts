import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { RequestContext } from '#platform/authorization';
import { compiledQueries } from './compiled-queries.js';
import { withDescribedRoots } from './described-roots.js';
import { enteredTexts } from './entered-texts.js';
import { ErrorFilter } from './error-filter.js';
import { formatError } from './format-error.js';
import { pageSizes } from './page-size.js';
import { ProblemInterceptor } from './problem.interceptor.js';
import { limits } from './limits.js';
import { withPlainFields } from './plain-fields.js';

@Module({})
export class GraphqlModule {
  static forRoot(): DynamicModule {
    const apollo = GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      inject: [DataSource],
      useFactory: apolloOptions,
    });
    return {
      module: GraphqlModule,
      imports: [apollo],
      providers: [
        { provide: APP_INTERCEPTOR, useClass: ProblemInterceptor },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}

async function apolloOptions(dataSource: DataSource): Promise<ApolloDriverConfig> {
  const [installation] = await dataSource.query<{ demo: boolean }[]>('select demo from installation');
  return {
    autoSchemaFile: true,
    sortSchema: true,
    // Valid types are proven by the tests, not by introspection at every start.
    buildSchemaOptions: { skipCheck: true },
    transformSchema: (schema) => withDescribedRoots(withPlainFields(schema)),
    path: '/graphql',
    graphiql: false,
    introspection: installation?.demo ?? false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    fieldResolverEnhancers: [],
    context: (request: FastifyRequest, reply: FastifyReply) => new RequestContext(request, reply),
    formatError,
    plugins: [ApolloServerPluginCacheControlDisabled(), enteredTexts(), pageSizes(), compiledQueries()],
    ...limits,
  };
}
