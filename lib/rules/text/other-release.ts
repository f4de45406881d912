import { formerCinderOption } from '../../facts/cinder/renamed-options';
import { successorOf } from '../../facts/glance/former-options';
import type { ReleaseName } from '../../facts/release';
import type { LocatedOption } from '../../manifest/config-text';
import { defineRule } from '../engine/define';
import { removeOption } from '../engine/edit';
import { glanceFragment } from '../engine/fragments';
import { isOfOtherRelease } from '../engine/matches/read-options';
import { TEXT_OPTIONS } from '../engine/queries';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const OTHER_RELEASE: Rule = defineRule(where(TEXT_OPTIONS, isOfOtherRelease), {
  id: 'text/other-release',
  severity: 'warning',
  title: 'Option of another release',
  why: 'oslo.config ignores an option that this release does not register, without a message: the service uses its default.',
  source: 'https://docs.openstack.org/releasenotes/glance/',
  bad: glanceFragment({ text: ['[DEFAULT]', 'debug = true', 'cache_prefetcher_interval = 300'] }),
  good: glanceFragment({ text: ['[DEFAULT]', 'debug = true'] }),
  find: ({ option, otherReleases, owner }, { release }) => ({
    message: `${option.name} in [${option.section}] is an option of ${ownersOf(otherReleases())}, but ${owner} in ${release} ignores it.`,
    fix: adviceFor(option),
    edit: removeOption(option),
  }),
});

function adviceFor({ text, section, name }: LocatedOption): string {
  return (text.service === 'cinder' ? formerCinderOption(section, name) : successorOf(section, name)) ?? 'Remove it.';
}

function ownersOf(releases: readonly ReleaseName[]): string {
  return releases.length === 0 ? 'earlier releases' : listed(releases, 'and');
}
