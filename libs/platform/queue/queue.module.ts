import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { QueueRunner } from './queue-runner.js';

/** Makes a process a worker: importing it starts relay, reconciler and the handlers of all features in the process. */
@Module({ imports: [DiscoveryModule], providers: [QueueRunner], exports: [QueueRunner] })
export class QueueModule {}
