import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Where the bytes of documents lie. */
export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Buffer>;
  /** Also when they are gone already. */
  erase(key: string): Promise<void>;
  folders(): Promise<string[]>;
  /** The keys in a folder whose bytes were put before a moment. */
  olderIn(folder: string, moment: Date): Promise<string[]>;
}

export function fileStorage(directory: string): Storage {
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }));
  return {
    put: async (key, bytes) => {
      await disk.put(key, bytes);
      await flush(join(directory, key));
      await flush(dirname(join(directory, key)));
    },
    get: async (key) => buffer(await disk.getStream(key)),
    erase: (key) => disk.delete(key),
    folders: async () => (await listed(disk, '/')).flatMap((entry) => (entry.isDirectory ? [entry.name] : [])),
    olderIn: async (folder, moment) => {
      const files = (await listed(disk, folder)).flatMap((entry) => (entry.isFile ? [entry] : []));
      const dated = await Promise.all(files.map(async (file) => ({ key: file.key, at: (await file.getMetaData()).lastModified })));
      return dated.flatMap(({ key, at }) => (at < moment ? [key] : []));
    },
  };
}

// The first document makes the directory.
async function listed(disk: Disk, prefix: string) {
  return disk.listAll(prefix).then(
    ({ objects }) => [...objects],
    () => [],
  );
}

// The row that follows is durable once committed; its bytes must be so before.
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
