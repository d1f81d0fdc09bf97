import { Module } from '@nestjs/common';
import { OverviewResolver } from './overview/overview.resolver.js';
import { Overviews } from './overview/overview.service.js';
import { ProgressResolver } from './progress/progress.resolver.js';
import { Progress } from './progress/progress.service.js';

@Module({ providers: [Overviews, OverviewResolver, Progress, ProgressResolver] })
export class ReportingModule {}
