import fastify from 'fastify';
import { readFileSync } from 'node:fs';
import mercurius, { type IResolvers } from 'mercurius';
import type { Actor } from '#platform/authorization';
import { loadConfig } from '#platform/config';
import { ConceptReader } from '#features/concepts';
import { Frameworks } from '#features/frameworks';
import { openStage } from '../../../apps/standalone/seed/stage.js';
import type { ApplicationSort, FundingApplicationFilter } from '../../../libs/funding/application/list.graphql.js';
import { MergeReader } from '../../../libs/concepts/merge/merge-reader.service.js';
import { ApplicationList } from '../../../libs/funding/application/list.service.js';
import { Progress } from '../../../libs/reporting/progress/progress.service.js';
import { tenantOf } from './tenant.js';

// The leanest GraphQL server we know, on the product's own services and statements: no session, no guards, no limits.
const { get, tenancy } = await openStage(loadConfig(process.env));
const [concepts, applications, progress] = [get(ConceptReader), get(ApplicationList), get(Progress)];
const [frameworks, merges] = [get(Frameworks), get(MergeReader)];

interface Context {
  readonly actor: Actor;
}

interface PageArguments {
  readonly first: number;
  readonly filter: FundingApplicationFilter;
  readonly sort: ApplicationSort;
}

interface Compared {
  readonly fromReleaseId: string;
  readonly toReleaseId: string;
}

const resolvers = {
  Query: {
    localConcept: (_: unknown, _arguments: unknown, { actor }: Context) => concepts.concept(actor, null),
    fundingApplications: (_: unknown, { first, filter, sort }: PageArguments, { actor }: Context) =>
      applications.page((statements) => tenancy.read(actor.context, statements), actor, { first }, filter, sort),
    frameworkDifference: (_: unknown, { fromReleaseId, toReleaseId }: Compared, { actor }: Context) =>
      frameworks.difference((statements) => tenancy.read(actor.context, statements), actor, fromReleaseId, toReleaseId),
    mergePreview: (_: unknown, _arguments: unknown, { actor }: Context) => merges.preview(actor),
    progressPage: (_: unknown, _arguments: unknown, { actor }: Context) => progress.page({ ...actor, role: 'mayor' }, null),
  },
};

const app = fastify();
await app.register(mercurius, {
  schema: readFileSync('schema.graphql', 'utf8'),
  resolvers: resolvers as unknown as IResolvers,
  jit: 1,
  context: ({ headers }) => ({ actor: actorOf(headers['x-tenant']) }),
});
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });

function actorOf(header: string | string[] | undefined): Actor {
  const context = { purpose: 'municipal', accountId: null, ...tenantOf(header) } as const;
  return { context, role: 'coordinator', name: 'Anna Beispiel', locale: 'de', sessionId: null };
}

process.once('SIGTERM', () => process.exit(0));
