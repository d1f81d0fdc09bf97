import type { FundingProgrammeQuery } from '../../../graphql/graphql.js';

export type Programme = FundingProgrammeQuery['fundingProgramme'];
