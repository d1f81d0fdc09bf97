import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MergeSceneContext } from '../../concepts/merge/desk/merge-scene.js';

export const mergeAddress = '/rahmenkonzept/zusammenfuehren';
export const otherDistricts = '/rahmenkonzept/andere-landkreise';

/** A later release of another district reaching the own framework; both districts are named, for "the district" could be either. */
export function TakeoverScene({ origin, children }: { readonly origin: string; readonly children: ReactNode }) {
  const { t } = useTranslation('takeover');
  return (
    <MergeSceneContext
      value={{
        address: mergeAddress,
        above: otherDistricts,
        say: (text, values) => t(`sides.${text}`, { name: origin, number: values?.number ?? '' }),
      }}
    >
      {children}
    </MergeSceneContext>
  );
}
