import { useEffect } from 'react';
import { kept } from './kept.js';

type Flush = () => Promise<void>;

/** Records that left the screen with something unsaved, the last of each: it is sent when the line is back. */
const left = new Map<string, Flush>();

/** Saves when the line is back, when the window is left, and when another record takes the place of this one. */
export function useSaveWhenLeaving(key: string, flush: Flush) {
  useEffect(() => {
    const now = () => void flush();
    left.delete(key);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      left.set(key, flush);
      void sendLeft(key, flush);
      window.addEventListener('online', sendAllLeft);
    };
  }, [key, flush]);
}

function sendAllLeft() {
  for (const [key, flush] of left) void sendLeft(key, flush);
}

async function sendLeft(key: string, flush: Flush) {
  await flush();
  if (left.get(key) === flush && kept(key).read() === null) left.delete(key);
}
