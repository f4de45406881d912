import { isTemplate } from '../../facts/operators/template-variables';
import { trimmedEnd } from '../../facts/text/text-ends';
import { filesIn, isUnder, type ExtraVolView } from '../../manifest/extra-mount-view';
import type { Fields } from '../../manifest/fields';
import type { DataObjects } from '../../manifest/secrets';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceField } from '../engine/edit';
import { fieldFragment } from '../engine/fragments';
import { atField } from '../engine/places';
import { EXTRA_VOLS } from '../engine/queries';
import type { Rule } from '../engine/rule';
import { listed, quoted } from '../engine/words';

export const MISSING_SUB_PATH: Rule = defineRule(EXTRA_VOLS, {
  id: 'mounts/missing-sub-path',
  severity: 'error',
  title: 'subPath that the Secret or ConfigMap does not have',
  why: 'The kubelet creates an empty directory for a subPath that is not in the volume, so the pods have no such file.',
  source: 'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
  bad: fragment('policy.yml'),
  good: fragment('policy.yaml'),
  find: (extraVol, { view: { objects } }) => extraVol.mounts.flatMap((mount) => problemOf(extraVol, mount, objects) ?? []),
});

function problemOf(extraVol: ExtraVolView, mount: Fields, objects: DataObjects): Found | undefined {
  const volume = extraVol.volumeOf(mount);
  const subPath = trimmedEnd(mount.text('subPath') ?? '', '/');
  const files = volume && filesIn(volume, objects);
  // An item whose key is missing is another mistake.
  const known = files && [...new Set([...files.map(({ path }) => path), ...itemsOf(volume).flatMap((item) => item.text('path') ?? [])])];
  return known === undefined || subPath === '' || isTemplate(subPath) || known.some((path) => isUnder(path, subPath)) ? undefined : {
    place: atField(mount, 'subPath'),
    message: `the volume ${quoted(mount.text('name')!)} has no file ${quoted(subPath)}.`,
    ...nearestFix(subPath, known, known.length === 0 ? 'Add the file to the Secret or ConfigMap.' : `It has ${listed(known.map(quoted), 'and')}.`, replaceField),
  };
}

function itemsOf(volume: Fields): Fields[] {
  return [volume, ...volume.list('projected', 'sources')].flatMap((holder) => [...holder.list('secret', 'items'), ...holder.list('configMap', 'items')]);
}

function fragment(subPath: string): string {
  const secret = ['kind: ConfigMap', 'metadata:', '  name: policies', 'data:', '  policy.yaml: |', '    a: b', '---'].join('\n');
  return `\n${secret}${fieldFragment([], ['extraMounts:', '- name: v1', '  extraVol:', '  - propagation:', '    - Glance', '    volumes:', '    - name: policies', '      configMap:',
    '        name: policies', '    mounts:', '    - name: policies', '      mountPath: /etc/glance/own/policy.yaml', `      subPath: ${subPath}`])}`;
}
