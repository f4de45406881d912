import { backupFragment } from './fragments';
import { referredSections } from './referred-sections';
import { RELEASES } from '../../facts/release';
import type { CinderView } from '../../manifest/cinder-view';
import type { ConfigText } from '../../manifest/config-text';
import { optionCatalog } from '../../oslo/catalog/catalog';
import { sectionKey } from '../../oslo/document/config-option';
import { defineRule } from '../engine/define';
import { atSection } from '../engine/places';
import { CINDERS } from '../engine/queries';
import type { RawFinding, Rule } from '../engine/rule';
import { quoted } from '../engine/words';

const DRIVER = ['[DEFAULT]', 'backup_driver = cinder.backup.drivers.nfs.NFSBackupDriver'];
const SHARE = 'backup_share = 192.0.2.1:/backups';

export const UNREAD_SECTION: Rule = defineRule(CINDERS, {
  id: 'cinder/unread-section',
  severity: 'warning',
  title: 'Section that no service of Cinder reads',
  why: 'Only the volume service of a back-end reads the sections that it enables. The API, the scheduler and the backup services read the sections of Cinder itself, and ignore all others without a message.',
  source: 'https://docs.openstack.org/cinder/latest/admin/multi-backend.html',
  bad: backupFragment([...DRIVER, SHARE, '[nfs]', 'backup_mount_options = vers=4.1']),
  good: backupFragment([...DRIVER, SHARE, 'backup_mount_options = vers=4.1']),
  find: (cinder) => [...cinder.own.all.flatMap((text) => ofService(cinder, text)), ...ofComponents(cinder)],
});

/** In the text of the whole service, which back-ends read as well. */
function ofService({ backends, isPartial }: CinderView, text: ConfigText): RawFinding[] {
  const isKnown = !isPartial && backends.length > 0
    && backends.every(({ config: { isComplete }, enabled: { names } }) => isComplete && names.length > 0);
  const read = new Set(backends.flatMap((backend) => [...backend.enabled.names, ...referredSections(backend)]).map(sectionKey));
  return isKnown ? unread(text, read, 'no back-end enables it', 'Move its options to the section of a back-end, or remove it.') : [];
}

/** In the texts of services without back-ends. */
function ofComponents({ components }: CinderView): RawFinding[] {
  return components.filter(({ facts: { field } }) => field !== 'cinderVolumes').flatMap(({ facts: { noun, isMap }, name, own }) => own.all.flatMap((text) => unread(
    text, new Set(), `the ${noun}${isMap ? ` ${quoted(name)}` : ''} of Cinder does not read it`, 'Move its options to [DEFAULT] or to the text of the back-end that they are for, or remove it.',
  )));
}

function unread(text: ConfigText, read: ReadonlySet<string>, why: string, fix: string): RawFinding[] {
  const sections = [...new Map(text.config.sectionNames().map((section) => [sectionKey(section), section]))];
  return sections.filter(([key, section]) => !read.has(key) && !/\$|\{\{/.test(section) && !isOfCinder(section))
    .map(([, section]) => ({ place: atSection(text, section), message: `the section [${section}] has no effect: ${why}.`, fix }));
}

/** Whether Cinder itself reads a section, in some release. */
function isOfCinder(section: string): boolean {
  return section === 'DEFAULT' || RELEASES.some((release) => optionCatalog(release).hasGroup('cinder', section));
}
