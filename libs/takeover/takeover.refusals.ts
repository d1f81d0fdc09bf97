import { anotherMergeOpen } from '#features/concepts/merge';
import { registerConstraints } from '#platform/database';
import { ChangedMeanwhile, Refused } from '#platform/errors';

registerConstraints({
  framework_publication_one_key: publishedMeanwhile,
  framework_merge_one_open_key: anotherMergeOpen,
});

export function notInForce(): Refused {
  return new Refused('RELEASE_NOT_IN_FORCE', {
    de: 'Für andere veröffentlichen lässt sich nur die Fassung, die gilt.',
    en: 'Only the release in force can be published to others.',
  });
}

export function alreadyTakenOver(): Refused {
  return new Refused('ALREADY_TAKEN_OVER', {
    de: 'Dieses Rahmenkonzept folgt schon dem eines anderen Landkreises. Neue Fassungen von dort lassen sich zusammenführen.',
    en: 'This framework follows that of another district already. New releases from there can be merged.',
  });
}

export function nothingNewer(): Refused {
  return new Refused('NOTHING_TO_MERGE', {
    de: 'Von dort ist keine neuere Fassung veröffentlicht. Es gibt nichts zusammenzuführen.',
    en: 'No newer release is published there. There is nothing to merge.',
  });
}

export function nothingToTakeBack(): Refused {
  return new Refused('NOTHING_TO_TAKE_BACK', {
    de: 'Es gibt keine Zusammenführung, die sich noch zurücknehmen ließe. Vielleicht ist der Entwurf inzwischen veröffentlicht, oder die nächste ist schon begonnen.',
    en: 'There is no merge that could still be taken back. Perhaps the draft was released meanwhile, or the next merge has begun.',
  });
}

export function workedOnMeanwhile(): Refused {
  return new Refused('WORKED_ON_MEANWHILE', {
    de: 'Am Entwurf wurde gerade weitergearbeitet. Bitte noch einmal ansehen, was verloren ginge.',
    en: 'The draft was worked on just now. Please look again at what would be lost.',
  });
}

function publishedMeanwhile(): Refused {
  return new Refused('PUBLISHED_MEANWHILE', {
    de: 'Jemand hat gerade ebenfalls veröffentlicht. Bitte die Seite neu laden.',
    en: 'Somebody published at the same moment. Please load the page again.',
  });
}

export function changedBefore(currentVersion: number): ChangedMeanwhile {
  return new ChangedMeanwhile({ currentVersion, changedBy: null, changedAt: null, fields: [] });
}
