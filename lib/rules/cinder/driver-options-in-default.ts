import { backendFragment, LVM_LINES, ON_LVM_NODE } from './fragments';
import { BACKEND_SECTIONS } from './sections';
import { defineRule } from '../engine/define';
import { moveOption } from '../engine/edit';
import { atOption } from '../engine/places';
import { BACKENDS } from '../engine/queries';
import { matchesOf } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

export const DRIVER_OPTIONS_IN_DEFAULT: Rule = defineRule(BACKENDS, {
  id: 'cinder/driver-options-in-default',
  severity: 'warning',
  title: 'Option of a driver in [DEFAULT] of a back-end',
  why: 'With enabled_backends, a driver reads its options only from the section of its back-end and from [backend_defaults]. It ignores them in [DEFAULT] without a message.',
  source: 'https://docs.openstack.org/cinder/latest/admin/multi-backend.html',
  supersedes: ['text/wrong-group'],
  bad: backendFragment(['[DEFAULT]', 'target_port = 3261', ...LVM_LINES, 'target_helper = lioadm'], ON_LVM_NODE),
  good: backendFragment([...LVM_LINES, 'target_helper = lioadm', 'target_port = 3261'], ON_LVM_NODE),
  find({ backend }, context) {
    const sections = matchesOf(BACKEND_SECTIONS, context).filter((section) => section.backend === backend);
    return backend.own.all.flatMap((text) => text.config.options('DEFAULT').map((option) => ({ ...option, text }))).flatMap((option) => {
      const readers = sections.filter(({ driver }) => context.catalog.driver(driver) !== undefined
        && context.catalog.backendOption(driver, option.name) !== undefined).map(({ name }) => name);
      return readers.length === 0 || IN_DEFAULT_TOO.has(option.name) ? [] : [{
        place: atOption(option),
        message: `${option.name} is in [DEFAULT], where the driver of ${listed(readers.map((name) => `[${name}]`), 'and')} does not read it.`,
        fix: `Move it to ${listed(readers.map((name) => `[${name}]`))}.`,
        ...readers.length === 1 && { edit: moveOption(option, readers[0]) },
      }];
    });
  },
});

/** Options of sections that the volume service itself reads from `[DEFAULT]` as well. */
const IN_DEFAULT_TOO: ReadonlySet<string> = new Set(['backend_host', 'max_over_subscription_ratio']);
