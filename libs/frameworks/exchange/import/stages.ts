import { setImmediate } from 'node:timers/promises';
import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Locale } from '#platform/errors';
import { answerTo } from '#platform/graphql';

/** What is being done with a file; a person who waits is told. */
export type ImportStage = 'reading' | 'checking' | 'comparing' | 'writing';

export type Say = (stage: ImportStage) => Promise<void>;

export const unheard: Say = () => Promise.resolve();

/** Lines of JSON: the stages as they begin, at the end the answer as it would have been alone, with its status. */
export const stagesType = 'application/x-ndjson';

export async function answerInStages(reply: FastifyReply, locale: Locale, work: (say: Say) => Promise<unknown>): Promise<void> {
  const lines = new PassThrough();
  const write = (line: object): boolean => lines.write(`${JSON.stringify(line)}\n`);
  // A proxy that collects the lines would tell all of them at the end.
  void reply.code(200).headers({ 'content-type': stagesType, 'cache-control': 'no-store', 'x-accel-buffering': 'no' }).send(lines);
  const say: Say = async (stage) => {
    write({ stage });
    // Reading and comparing keep the process busy: the line has to leave before.
    await setImmediate();
  };
  try {
    write({ status: 200, body: await work(say) });
  } catch (error) {
    write(answerTo(error, locale));
  }
  lines.end();
}
