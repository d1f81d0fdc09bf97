import { useEffect } from 'react';
import { kept } from './kept.js';

type Flush = () => Promise<void>;

/** Records that left the screen, the last of each: what of them is not saved by then is sent when the line is back. */
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
      now();
      left.set(key, flush);
      window.addEventListener('online', sendLeft);
    };
  }, [key, flush]);
}

function sendLeft() {
  for (const [key, flush] of left) {
    if (kept(key).read() === null) left.delete(key);
    else void flush();
  }
}
