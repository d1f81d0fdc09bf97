import { Module } from '@nestjs/common';
import { FrameworksModule } from '#features/frameworks';
import { IndicatorImport } from './indicator-import.service.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import { Indicators } from './indicators.service.js';

@Module({ imports: [FrameworksModule], providers: [Indicators, IndicatorImport, IndicatorsResolver], exports: [IndicatorImport] })
export class IndicatorsModule {}
