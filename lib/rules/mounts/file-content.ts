import { PodFiles } from './pod-files';
import type { ReleaseName } from '../../facts/release';
import type { LocatedOption } from '../../manifest/config-text';
import type { EffectiveConfig } from '../../manifest/effective-config';
import { enabledStores } from '../../manifest/stores';
import { defineRule } from '../engine/define';
import { loggingProblem } from '../engine/formats/logging';
import { metadataProblem } from '../engine/formats/metadata';
import { policyProblem } from '../engine/formats/policy';
import { protectionsProblem } from '../engine/formats/protections';
import { swiftFileProblem } from '../engine/formats/swift';
import { mountedFragment } from '../engine/fragments';
import { typedStores } from '../engine/matches/enabled-config';
import { atOption } from '../engine/places';
import { API_INSTANCES } from '../engine/queries';
import type { Rule } from '../engine/rule';

const PROTECTED = ['[DEFAULT]', 'property_protection_file = /etc/glance/own/protections.conf'];

export const FILE_CONTENT: Rule = defineRule(API_INSTANCES, {
  id: 'mounts/file-content',
  severity: 'error',
  title: 'Mounted file that Glance cannot read',
  why: 'A file that a configuration names has a format of its own. Glance reads it at start or at the first request, and fails there.',
  source: 'https://docs.openstack.org/glance/latest/configuration/configuring.html',
  bad: mountedFragment({ 'protections.conf': ['[.*]', 'create = admin', 'read = admin', 'update = admin'] }, PROTECTED),
  good: mountedFragment({ 'protections.conf': ['[.*]', 'create = admin', 'read = admin', 'update = admin', 'delete = admin'] }, PROTECTED),
  find: ({ glance: { isPartial, objects }, instance: { config, mounts } }, { release }) => (isPartial || config === undefined ? []
    : filesOf(config, release).flatMap(({ option, problemOf }) => {
      const text = PodFiles.of(mounts, objects).content(option.rawValue)?.text;
      const problem = text === undefined ? undefined : problemOf(text);
      return problem === undefined ? [] : [{
        place: atOption(option),
        message: `the file ${option.rawValue} in ${option.name} of [${option.section}] ${problem}.`,
        fix: 'Correct the file in its Secret or ConfigMap.',
      }];
    })),
});

/** A file that a configuration names, and what can be wrong with it. */
interface ReadFile {
  readonly option: LocatedOption;
  readonly problemOf: (text: string) => string | undefined;
}

function filesOf(config: EffectiveConfig, release: ReleaseName): ReadFile[] {
  const enabled = enabledStores(config);
  const file = (section: string, name: string, problemOf: ReadFile['problemOf']): ReadFile[] => {
    const option = config.find(section, name);
    return option === undefined ? [] : [{ option, problemOf }];
  };
  return [
    ...file('DEFAULT', 'log_config_append', loggingProblem),
    ...file('oslo_policy', 'policy_file', policyProblem),
    ...file('DEFAULT', 'property_protection_file', (text) => requestsFail(protectionsProblem(text, config.get('DEFAULT', 'property_protection_rule_format') ?? 'roles'))),
    ...typedStores(enabled ?? { entries: [] }).flatMap(({ id, type }) => [
      ...type === 'swift' ? file(id, 'swift_store_config_file', (text) => swiftFileProblem(text, {
        reference: config.get(id, 'default_swift_reference') ?? 'ref1', version: config.get(id, 'swift_store_auth_version'), release,
      })) : [],
      ...type === 'file' ? file(id, 'filesystem_store_metadata_file', metadataProblem) : [],
    ]),
  ];
}

function requestsFail(problem: string | undefined): string | undefined {
  return problem && `${problem}, so creating images fails with status 400`;
}
