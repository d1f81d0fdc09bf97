import type { OverviewQuery } from '../../../graphql/graphql.js';

export type Overview = OverviewQuery['overview'];
