import { Module } from '@nestjs/common';
import { FrameworkImport } from './exchange/framework-import.service.js';
import { FrameworksResolver } from './frameworks.resolver.js';
import { Frameworks } from './frameworks.service.js';

@Module({ providers: [Frameworks, FrameworkImport, FrameworksResolver], exports: [Frameworks, FrameworkImport] })
export class FrameworksModule {}
