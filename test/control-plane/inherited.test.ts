import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { withoutInherited } from '../../lib/control-plane/inherited';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { OpenStackControlPlaneProps } from '../../lib/control-plane/openstack-control-plane-props';
import { InheritedFindings, ValidationThreshold } from '../../lib/control-plane/validation';
import { Release } from '../../lib/facts/release';
import { ApiLayout } from '../../lib/glance/api-layout';
import { ExtraVolume } from '../../lib/mounts/extra-volume';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { FileStore } from '../../lib/stores/file-store';

/** A control plane with two unknown fields, an unknown option and a deprecated one. */
const TEXT = `apiVersion: core.openstack.org/v1beta1
kind: OpenStackControlPlane
metadata:
  name: cloud
spec:
  secret: osp-secret
  mariadb: {}
  extraMounts:
  - name: v1
    extraVol:
    - propagation: [CinderVolume]
      volumes:
      - name: ceph
        sceret: {}
      mounts:
      - name: ceph
        mountPath: /etc/ceph
  glance:
    template:
      secret: osp-secret
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = images:rbd
        debugg = true
        [images]
        rbd_store_ceph_conf = /etc/ceph/ceph.conf
        rbd_store_user = openstack
        rbd_store_chunk_size = 12
        [glance_store]
        default_backend = images
      glanceAPIs:
        default: {}
`;

const COUNTED = 'mounts/file-missing (1), schema/unknown-field (2), stores/doubtful-value (1), text/unknown-option (1)';
const WRITE = 'To show them, write the base to a file and run: cdk8s-glance lint';

describe('findings of the base', () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inherited-'));
    printed = [];
    jest.spyOn(console, 'warn').mockImplementation((text: string) => void printed.push(text));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  function app(props: OpenStackControlPlaneProps = {}, change?: (controlPlane: OpenStackControlPlane) => void, namespace?: string): App {
    const result = new App({ outdir: folder });
    const controlPlane = new OpenStackControlPlane(new Chart(result, 'chart', { namespace }), 'control-plane', { base: ControlPlaneBase.fromYaml(TEXT), ...props });
    change?.(controlPlane);
    return result;
  }

  test('are one line of output', () => {
    app().synth();
    expect(printed).toEqual([`[cloud] 5 findings come from the base and do not stop synth: ${COUNTED}. ${WRITE} FILE`]);
  });

  test('name the command with the file and the release, as words of a shell', () => {
    const file = join(folder, "our cloud's.yaml");
    writeFileSync(file, 'apiVersion: core.openstack.org/v1beta1\nkind: OpenStackControlPlane\nmetadata: {name: cloud, namespace: north}\nspec: {mariadb: {}, secret: a}\n');
    app({ base: ControlPlaneBase.fromFile(file), release: Release.RHOSO_18_0_FR4 }).synth();
    expect(printed).toEqual([
      `[north/cloud] 1 finding comes from the base and does not stop synth: schema/unknown-field (1). To show them, run: cdk8s-glance lint --release 18.0-fr4 '${folder}/our cloud'\\''s.yaml'`,
    ]);
  });

  test('stop synth with STRICT, and are not mentioned with SILENT', () => {
    app({ validation: { base: InheritedFindings.SILENT } }).synth();
    expect(printed).toEqual([]);
    expect(() => app({ validation: { base: InheritedFindings.STRICT } }).synth()).toThrow(/debugg[^]*mariadb/);
    expect(() => app({ validation: { base: 'loud' as InheritedFindings } })).toThrow("validation.base is 'loud': use 'report', 'strict' or 'silent'.");
  });

  test.each<[string, OpenStackControlPlaneProps, string | undefined]>([
    ['another name', { name: 'other' }, undefined],
    ['another namespace', {}, 'openstack'],
    ['a threshold of all findings', { validation: { failOn: ValidationThreshold.INFO } }, undefined],
    ['no threshold', { validation: { failOn: ValidationThreshold.NEVER } }, undefined],
  ])('are inherited with %s', (_name, props, namespace) => {
    app(props, undefined, namespace).synth();
    expect(printed).toEqual([expect.stringContaining(COUNTED)]);
  });

  test('are inherited when the program adds to the same lists and texts', () => {
    app({}, (controlPlane) => {
      controlPlane.addOverlay({ spec: { extraMounts: null } });
      controlPlane.addOverlay({
        spec: {
          extraMounts: [
            { name: 'v0', extraVol: [{ propagation: ['Nova'], volumes: [{ name: 'a', secret: {} }], mounts: [{ name: 'a', mountPath: '/a' }] }] },
            { name: 'v1', extraVol: [{ propagation: ['CinderVolume'], volumes: [{ name: 'b', secret: {} }, { name: 'ceph', sceret: {} }], mounts: [] }] },
          ],
        },
      });
      controlPlane.glance.addOption('DEFAULT', 'api_limit_max', OptionValue.integer(2));
    }).synth();
    expect(printed).toEqual([expect.stringContaining(COUNTED)]);
  });

  test.each<[string, (controlPlane: OpenStackControlPlane) => void, string]>([
    ['another place', (controlPlane) => controlPlane.addOverlay({ spec: { galnce: {} } }), 'galnce'],
    ['the same place with another value', (controlPlane) => controlPlane.addOverlay({ spec: { glance: { template: { customServiceConfig: '[DEFAULT]\napi_limit_max = many\n' } } } }), 'many'],
  ])('a finding of the program stops synth: %s', (_name, change, message) => {
    const base = ControlPlaneBase.fromYaml(TEXT.replace('debugg = true', 'api_limit_max = few'));
    expect(() => app({ base }, change).synth()).toThrow(message);
    expect(() => app({ base }, change).synth()).not.toThrow('mariadb');
  });

  test.each<[string, (controlPlane: OpenStackControlPlane) => void]>([
    ['of an instance of the base', ({ glance }) => glance.api('default').addOption('DEFAULT', 'image_size_cap', OptionValue.integer(1000))],
    ['of a new instance', ({ glance }) => glance.addApi('nfs', { layout: ApiLayout.SINGLE })
      .addStore(new FileStore('files', { volume: ExtraVolume.nfs({ server: '192.0.2.1', path: '/images' }) }))],
  ])('are inherited in the copy of a text: %s', (_name, change) => {
    const base = ControlPlaneBase.fromYaml(TEXT.replace('      glanceAPIs:', '      keystoneEndpoint: default\n      glanceAPIs:'));
    app({ base }, change).synth();
    expect(printed.at(-1)).toContain('text/unknown-option (2)');
  });

  test('suppressions hide them', () => {
    const suppressions = [{ rule: 'schema/unknown-field', reason: 'older release' }];
    app({ validation: { suppressions } }).synth();
    expect(printed).toEqual([expect.stringContaining('3 findings come from the base')]);
  });

  test('of empty list elements are inherited, and the elements stay', () => {
    const base = ControlPlaneBase.fromYaml(TEXT.replace('default: {}', 'default:\n          networkAttachments:\n          -\n          - storage'));
    expect(app({ base }).synthYaml()).toMatch(/networkAttachments:\n +- null\n +- storage\n/);
    expect(printed).toEqual([expect.stringContaining('schema/type (1)')]);
  });

  test('include those of the objects beside it', () => {
    const secret = 'apiVersion: v1\nkind: Secret\nmetadata: {name: glance-config}\nstringData: {"a.conf": "[DEFAULT]\\ndebugg = true"}\n';
    const text = `${secret}---\n${TEXT.replace('customServiceConfig:', 'customServiceConfigSecrets: [glance-config]\n      customServiceConfig:')}`;
    for (const includeOthers of [false, true]) {
      printed = [];
      const yaml = app({ base: ControlPlaneBase.fromYaml(text, { includeOthers }) }, undefined, 'north').synthYaml();
      expect(printed).toEqual([expect.stringContaining('text/unknown-option (2)')]);
      expect(yaml.match(/^kind: .*$/gm)).toEqual(['kind: OpenStackControlPlane', ...includeOthers ? ['kind: Secret'] : []]);
    }
  });

  test('and duplicate fields do not stop synth unless the base is strict', () => {
    const base = ControlPlaneBase.fromYaml('apiVersion: core.openstack.org/v1beta1\nkind: OpenStackControlPlane\nspec:\n  secret: a\n  secret: b\n');
    const message = 'the text, line 5: has a duplicate key in one mapping. The API server rejects it, and kubectl silently keeps the last one. Remove one of them.';
    expect(app({ base }).synthYaml()).toContain('secret: b\n');
    expect(printed).toEqual([message]);
    app({ base, validation: { base: InheritedFindings.SILENT } }).synth();
    expect(printed).toEqual([message]);
    expect(() => app({ base, validation: { base: InheritedFindings.STRICT } }).synth()).toThrow(message);
  });

  test('a generated base has none', () => {
    const base = ControlPlaneBase.networkIsolation({ secretName: 'other' });
    const broken = (controlPlane: OpenStackControlPlane) => controlPlane.addOverlay({ spec: { secret: null } });
    expect(() => app({ base }, broken).synth()).toThrow('control-plane/secret-missing');
  });
});

describe('documents that a rule fails on', () => {
  const problem = (document: number, rule: string) => ({ rule, file: '', document, line: 0, column: 0, message: `document ${document} could not be judged by ${rule}: the rule failed with Error.` });
  const base = { objects: [], problems: [], howToShow: (lint: string) => `Run ${lint} base.yaml` };
  const controlPlane = { metadata: { name: 'cloud' } };

  test('are errors if the base has no such problem', () => {
    const verdict = { findings: [], problems: [problem(1, 'text/value')] };
    expect(withoutInherited(verdict, controlPlane, base, Release.RHOSO_18_0_FR6)).toEqual({ own: verdict, summary: [] });
  });

  test('are inherited if the base has the problem', () => {
    jest.isolateModules(() => {
      jest.doMock('../../lib/rules/engine/judge', () => ({ judge: () => ({ findings: [], problems: [problem(2, 'text/value')] }) }));
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { withoutInherited: mocked } = require('../../lib/control-plane/inherited') as { withoutInherited: typeof withoutInherited };
      const verdict = { findings: [], problems: [problem(1, 'text/value'), problem(1, 'text/other')] };
      expect(mocked(verdict, controlPlane, base, Release.RHOSO_18_0_FR6)).toEqual({
        own: { findings: [], problems: [problem(1, 'text/other')] },
        summary: ['[cloud] 1 finding comes from the base and does not stop synth: text/value (1). Run cdk8s-glance lint base.yaml'],
      });
    });
    jest.dontMock('../../lib/rules/engine/judge');
  });
});
