import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { OpenStackControlPlane } from '../../lib/control-plane/openstack-control-plane';
import { SuppressionOptions, ValidationOptions, ValidationThreshold } from '../../lib/control-plane/validation';
import { CephClient } from '../../lib/mounts/ceph-client';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CustomStore } from '../../lib/stores/custom-store';
import { RbdStore } from '../../lib/stores/rbd-store';

const UNKNOWN = '[openstack] error text/unknown-option: spec.glance.template.customServiceConfig[DEFAULT].debugg: ';

describe('validation at synth', () => {
  let outdir: string;
  let warnings: string[];

  beforeEach(() => {
    outdir = mkdtempSync(join(tmpdir(), 'validation-'));
    warnings = [];
    jest.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text));
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(outdir, { recursive: true });
  });

  function chartOf(): { app: App; chart: Chart } {
    const app = new App({ outdir });
    return { app, chart: new Chart(app, 'chart') };
  }

  function misspelt(validation?: ValidationOptions): App {
    const { app, chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { validation });
    controlPlane.glance.addOption('DEFAULT', 'debugg', OptionValue.boolean(true));
    return app;
  }

  const suppression = (rule: string, path?: string): SuppressionOptions => ({ rule, path, reason: 'it is meant' });

  test('finds a misspelt field of another object in the chart, as lint does', () => {
    const { app, chart } = chartOf();
    new OpenStackControlPlane(chart, 'control-plane');
    new ApiObject(chart, 'service', { apiVersion: 'keystone.openstack.org/v1beta1', kind: 'KeystoneService', metadata: { name: 'image' }, spec: { servicName: 'glance' } });
    expect(() => app.synth()).toThrow(/schema\/unknown-field: spec\.servicName/);
  });

  test('writes an overlay as it was added, even if the program changes its object later', () => {
    const { chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane');
    const overlay = { spec: { dns: { enabled: true, template: { replicas: 1, options: [{ key: 'server', values: ['192.0.2.1'] }] } } } };
    controlPlane.addOverlay(overlay);
    const before = JSON.stringify(controlPlane.apiObject.toJson());
    controlPlane.node.validate();
    overlay.spec.dns.template.options[0].values.push('192.0.2.2');
    expect(JSON.stringify(controlPlane.apiObject.toJson())).toBe(before);
  });

  test('writes lists as they were given, even if the program changes them later', () => {
    const { chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane');
    const networkAttachments = ['storage'];
    controlPlane.glance.addApi('default', { networkAttachments });
    controlPlane.cinder.configure({ backup: { networkAttachments } });
    const before = JSON.stringify(controlPlane.apiObject.toJson());
    networkAttachments.push('tenant');
    expect(JSON.stringify(controlPlane.apiObject.toJson())).toBe(before);
  });

  test('reports nothing about a correct control plane', () => {
    const { app, chart } = chartOf();
    new OpenStackControlPlane(chart, 'control-plane');
    expect(() => app.synth()).not.toThrow();
    expect(warnings).toEqual([]);
  });

  test('an error stops synth and names the control plane, the rule, the field and the fix', () => {
    expect(() => misspelt().synth()).toThrow(`[chart/control-plane] ${UNKNOWN}`);
    expect(() => misspelt().synth()).toThrow('debug');
  });

  test('one error reports all findings', () => {
    const { app, chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane');
    controlPlane.glance.addOption('DEFAULT', 'debugg', OptionValue.boolean(true));
    controlPlane.glance.addOption('DEFAULT', 'workerss', OptionValue.integer(1));
    expect(() => app.synth()).toThrow(/debugg[^]*workerss/);
  });

  test('with NEVER the finding is only printed', () => {
    expect(() => misspelt({ failOn: ValidationThreshold.NEVER }).synth()).not.toThrow();
    expect(warnings).toEqual([expect.stringContaining(UNKNOWN)]);
  });

  test('a suppression hides the finding; a suppression of another path does not, and an unused one is a finding', () => {
    const path = 'spec.glance.template.customServiceConfig**';
    expect(() => misspelt({ suppressions: [suppression('text/unknown-option', path)] }).synth()).not.toThrow();
    expect(() => misspelt({ suppressions: [suppression('text/unknown-option', 'spec.cinder.**')] }).synth()).toThrow(UNKNOWN);
    expect(() => misspelt({
      failOn: ValidationThreshold.INFO,
      suppressions: [suppression('text/unknown-option'), suppression('text/value')],
    }).synth()).toThrow('suppressions/unused');
  });

  test('a finding below failOn is printed, and stops synth from its severity on', () => {
    const deprecated = (failOn?: ValidationThreshold): App => {
      const { app, chart } = chartOf();
      const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { validation: { failOn } });
      controlPlane.glance.addOption('default_backend', 'rados_connect_timeout', OptionValue.integer(5));
      controlPlane.glance.addStore(new RbdStore('default_backend', { ceph: CephClient.fromSecretName('ceph') }));
      return app;
    };
    expect(() => deprecated().synth()).not.toThrow();
    expect(warnings).toEqual([expect.stringContaining('[openstack] warning stores/no-effect: ')]);
    expect(() => deprecated(ValidationThreshold.INFO).synth()).toThrow('Validation failed');
  });

  test('inspects escape hatches too: overlays, custom stores, JSON patches', () => {
    const broken: ((controlPlane: OpenStackControlPlane) => void)[] = [
      (controlPlane) => controlPlane.addOverlay({ spec: { glanse: {} } }),
      (controlPlane) => controlPlane.glance.addStore(new CustomStore('a', { type: 'rbdd' }), { default: true }),
      (controlPlane) => controlPlane.apiObject.addJsonPatch(JsonPatch.add('/spec/glanse', {})),
    ];
    for (const breakIt of broken) {
      const { app, chart } = chartOf();
      breakIt(new OpenStackControlPlane(chart, 'control-plane'));
      expect(() => app.synth()).toThrow(/ error (schema|stores)\//);
    }
  });

  test('inspects the control plane together with the other objects in its chart', () => {
    const { app, chart } = chartOf();
    new OpenStackControlPlane(chart, 'control-plane', { validation: { failOn: ValidationThreshold.ERROR } });
    new ApiObject(chart, 'secret', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'other' }, stringData: { key: 'value' } });
    new ApiObject(chart, 'service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' } });
    expect(() => app.synth()).not.toThrow();
  });

  test('a finding is printed once, however many charts the app has', () => {
    const app = misspelt({ failOn: ValidationThreshold.NEVER });
    new Chart(app, 'other');
    app.synth();
    expect(warnings).toEqual([expect.stringContaining(UNKNOWN)]);
  });

  test('a change after a failed synth is in the output', () => {
    const { app, chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { base: ControlPlaneBase.none() });
    controlPlane.addOverlay({ spec: { swift: { enabledd: false } } });
    expect(() => app.synth()).toThrow('enabledd');
    controlPlane.addOverlay({ spec: { swift: { enabledd: null, enabled: false } } });
    expect(controlPlane.apiObject.toJson().spec).toEqual({ swift: { enabled: false, enabledd: null } });
  });

  test('the output is the validated state, and a later change is validated again', () => {
    const { app, chart } = chartOf();
    const controlPlane = new OpenStackControlPlane(chart, 'control-plane', { base: ControlPlaneBase.none() });
    app.synth();
    controlPlane.addOverlay({ spec: { swift: { enabled: false } } });
    expect(app.synthYaml()).toContain('enabled: false');
    controlPlane.apiObject.metadata.addLabel('site', 'north');
    expect(app.synthYaml()).toContain('site: north');
    controlPlane.cinder.configure({ databaseAccount: 'volumes' });
    controlPlane.glance.addApi('default', { replicas: 2 });
    expect(app.synthYaml()).toMatch(/databaseAccount: volumes[^]*replicas: 2/);
    controlPlane.addOverlay({ spec: { swift: { enabledd: false } } });
    expect(() => app.synth()).toThrow('enabledd');
  });
});
