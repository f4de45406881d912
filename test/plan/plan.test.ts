import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { documentsOf, planOf, said } from './plans';
import { CEPH_TEXT, cinderExample, example, glanceExample } from '../../lib/plan/engine/examples';
import { planJson } from '../../lib/plan/formats/json';
import { planMarkdown } from '../../lib/plan/formats/markdown';
import { planText } from '../../lib/plan/formats/text';
import { planChange, reaches, worstOf } from '../../lib/plan/plan';

const NOTHING = { consequences: [], fields: [], problems: [] };

const GIVEN = glanceExample({ template: ['databaseInstance: openstack'], spec: ['galera:', '  templates:', '    openstack: {}'] });

/** What `oc get openstackcontrolplane -o yaml` shows of it. */
const STORED = `apiVersion: v1
kind: List
items:
- apiVersion: core.openstack.org/v1beta1
  kind: OpenStackControlPlane
  metadata:
    name: cloud
    namespace: openstack
    uid: 5c1d
    resourceVersion: "12"
    generation: 3
    creationTimestamp: "2026-01-01T00:00:00Z"
    finalizers: [openstack.org/openstackcontrolplane]
    labels:
      core.openstack.org/openstackcontrolplane: ""
    annotations:
      kubectl.kubernetes.io/last-applied-configuration: '{"password":"Hunter2"}'
    managedFields:
    - manager: kubectl
  spec:
    secret: osp-secret
    galera:
      enabled: true
      templates:
        openstack: {}
    glance:
      enabled: true
      uniquePodNames: false
      apiOverrides:
        default:
          route:
            metadata:
              annotations:
                haproxy.router.openshift.io/timeout: 60s
                api.glance.openstack.org/timeout: 60s
      template:
        apiTimeout: 60
        databaseAccount: glance
        databaseInstance: openstack
        memcachedInstance: memcached
        serviceUser: glance
        keystoneEndpoint: default
        preserveJobs: false
        quotas: {}
        override: null
        passwordSelectors:
          service: GlancePassword
        dbPurge:
          age: 30
          schedule: 1 0 * * *
        storage:
          external: true
        customServiceConfig: |
${CEPH_TEXT.map((line) => `          ${line}`).join('\n')}
        glanceAPIs:
          default:
            type: split
            replicas: 1
            apiTimeout: 60
            imageCache:
              cleanerScheduler: '*/30 * * * *'
              prunerScheduler: 1 0 * * *
              size: ""
            override: {}
            resources: {}
  status:
    conditions: []
`;

describe('the old input as the cluster has it', () => {
  test('is the same as the manifest that it comes from', () => {
    expect(planOf(STORED, GIVEN)).toMatchObject(NOTHING);
    expect(planOf(GIVEN, STORED)).toMatchObject(NOTHING);
  });

  test('differs where the author changes something', () => {
    expect(said(STORED, GIVEN.replace('type: split', 'type: split\n          replicas: 2'))).toEqual(["none pods/replicas API instance 'default': replicas change from 1 to 2."]);
  });
});

describe('a part of a control plane', () => {
  const PATCH = 'kind: OpenStackControlPlane\nmetadata: { name: cloud }\nspec: { glance: { template: { glanceAPIs: { default: { replicas: 3 } } } } }\n';

  test('is laid over the old one', () => {
    expect(said(glanceExample(), PATCH)).toEqual(["none pods/replicas API instance 'default': replicas change from 1 to 3."]);
  });

  test('is compared with another part', () => {
    expect(planOf(PATCH, PATCH.replace('3', '2'))).toMatchObject({ problems: [], consequences: [{ effect: 'pods/replicas' }], fields: [] });
  });

  test('says too little about the old cluster', () => {
    expect(planOf(PATCH, glanceExample()).problems).toEqual([
      'The old OpenStackControlPlane cloud is only a part of a control plane, so the plan cannot tell what else changes. Use the output of oc get -o yaml.',
    ]);
  });
});

describe('other changes', () => {
  test('are listed field by field', () => {
    const old = example(['dns:', '  template:', '    replicas: 1', 'nodeSelector:', '  zone: east']);
    expect(planOf(old, old.replace('replicas: 1', 'replicas: 2').replace('zone: east', 'zone: west')).fields).toEqual([
      { object: 'OpenStackControlPlane cloud', path: 'spec.dns.template.replicas', change: 'changes from 1 to 2' },
      { object: 'OpenStackControlPlane cloud', path: 'spec.nodeSelector.zone', change: "changes from 'east' to 'west'" },
    ]);
  });

  test('of texts are listed option by option', () => {
    const text = (value: string) => example(['keystone:', '  template:', '    customServiceConfig: |', '      [DEFAULT]', `      debug = ${value}`, `      admin_token = ${value}${value}`]);
    expect(planOf(text('true'), text('false')).fields).toEqual([{
      object: 'OpenStackControlPlane cloud',
      path: 'spec.keystone.template.customServiceConfig',
      change: "[DEFAULT] debug changes from 'true' to 'false'; [DEFAULT] admin_token changes from a value that is not shown to a value that is not shown",
    }]);
    expect(planOf(text('true'), text('true').replace('[DEFAULT]', '# note\n        [DEFAULT]')).fields.map(({ change }) => change)).toEqual(['changes in comments or blank lines']);
  });

  test('are objects that only one input has, and lists whose elements have names', () => {
    const secret = '---\nkind: Secret\nmetadata: { name: s }\n';
    expect(planOf(glanceExample(), glanceExample() + secret).fields).toEqual([{ object: 'Secret s', path: '', change: 'is only in the new input: it is created, unless the cluster has it' }]);
    expect(planOf(glanceExample() + secret, glanceExample()).fields).toEqual([{ object: 'Secret s', path: '', change: 'is only in the old input: it stays in the cluster until somebody deletes it' }]);
    const list = (names: string[], size: number) => `kind: Other\nmetadata: { name: o }\nspec: { parts: [${names.map((name) => `{ name: ${name}, size: ${size} }`).join(', ')}], ports: [${size}] }\n`;
    expect(planOf(list(['a', 'b'], 1), list(['b', 'a'], 2)).fields.map(({ path, change }) => `${path} ${change}`)).toEqual([
      'spec.parts.a.size changes from 1 to 2', 'spec.parts.b.size changes from 1 to 2', 'spec.ports changes from [1] to [2]',
    ]);
    expect(planOf(list(['a', 'b'], 1), list(['b', 'a'], 1)).fields.map(({ path, change }) => `${path} ${change}`)).toEqual(['spec.parts changes from a list of 2 to a list of 2']);
  });
});

test('no format shows a secret', () => {
  const secrets = (value: string) => `${glanceExample({
    text: [...CEPH_TEXT, `swift_store_key = ${value}`, `password = "${value}"`, `transport_url = rabbit://u:${value}@h/`],
    template: ['customServiceConfigSecrets: [texts]', `password: ${value}`],
  })}---
kind: Secret
metadata: { name: texts }
stringData: { options.conf: "[ceph]\\nrbd_store_user = ${value}\\ns3_store_secret_key = ${value}" }
---
kind: ConfigMap
metadata: { name: files }
data: { file: "token: ${value}" }
---
kind: Other
metadata: { name: other, annotations: { url: "https://u:${value}@host/" } }
spec: { accessKey: ${value}, adminPassword: ${value}, nested: { token: ${value} }, list: [{ name: a, secretKey: ${value} }], values: ["password=${value}"] }
`;
  const plan = planOf(secrets('Hunter2MARKER'), secrets('Hunter3MARKER'));
  expect(plan.consequences.length + plan.fields.length).toBeGreaterThan(8);
  expect([planText(plan), planJson(plan), planMarkdown(plan)].join('\n')).not.toMatch(/Hunter\d?|MARKER/);
});

test('Markdown shows nothing that a forge acts on', () => {
  const plan = planOf(glanceExample(), glanceExample({ spec: ['nodeSelector:', '  note: "@team <b> #1 `x` [a](b)"'] }));
  expect(planMarkdown(plan)).toContain('&#64;team &lt;b&gt; \\#1 \\`x\\` \\[a\\](b)');
});

describe('an upgrade', () => {
  const cloud = cinderExample({ template: ['rabbitMqClusterName: rabbitmq'] });

  test('says what it means for manifests that stay as they are', () => {
    const plan = planOf(cloud, cloud, { from: '18.0-fr4', to: 'main' });
    expect(plan).toMatchObject({ from: '18.0-fr4', to: 'main', problems: [], fields: [] });
    expect(plan.consequences.map(({ effect }) => effect)).toEqual(['upgrade/images', 'upgrade/option-default', 'upgrade/renamed-field']);
  });

  test('of the same release is none', () => {
    expect(planOf(cloud, cloud, { from: 'main', to: 'main' })).toMatchObject(NOTHING);
  });
});

describe('a plan that is incomplete says why', () => {
  const broken = { id: 'pods/broken', disruption: 'none', title: 'T', why: 'W.', source: 'https://x', old: '', bad: '', good: '' } as const;
  const thrown = () => { throw new TypeError('Hunter2'); };

  test('an effect fails', () => {
    expect(planOf(glanceExample(), glanceExample(), { effects: [{ ...broken, consequences: thrown }, { ...broken, consequences: () => [{ failure: 'text' }] }] }).problems).toEqual([
      'The effect pods/broken could not be looked for: it failed with TypeError. Please report this as a bug.',
      'The effect pods/broken could not be looked for: it failed with string. Please report this as a bug.',
    ]);
  });

  test('the inputs contain no objects, or only one of them contains services', () => {
    expect(planChange([], []).problems).toEqual(['The old input contains no object.', 'The new input contains no object.']);
    expect(planOf('kind: Secret\n', glanceExample()).problems).toEqual([expect.stringMatching(/^The old input contains no OpenStackControlPlane, .* what happens to services\.$/)]);
  });

  test('the inputs have no control plane in common', () => {
    const inNamespace = (namespace: string) => glanceExample().replace('name: cloud', `name: cloud\n  namespace: ${namespace}`);
    expect(planOf(inNamespace('staging'), inNamespace('production')).problems).toEqual([
      'The inputs contain no common control plane or service: the old input contains OpenStackControlPlane staging/cloud, the new one OpenStackControlPlane production/cloud.',
    ]);
  });

  test('the objects cannot be compared', () => {
    const [document] = documentsOf(glanceExample());
    const hostile = { ...document, object: new Proxy(document.object, { ownKeys: thrown }) };
    expect(planChange([hostile], [document]).problems).toEqual(['The objects could not be compared: it failed with TypeError. Please report this as a bug.']);
  });
});

test('disruptions have an order', () => {
  expect([reaches('data', 'outage'), reaches('restart', 'outage'), reaches('none', 'restart')]).toEqual([true, false, false]);
  expect(worstOf(planOf(glanceExample(), glanceExample({ text: [...CEPH_TEXT, 'rbd_store_chunk_size = 16'] })))).toBe('restart');
});

test('the plan runs in a browser, without Node', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `
        import { readManifests } from '${join(__dirname, '../../lib/manifest/read')}';
        import { planChange } from '${join(__dirname, '../../lib/plan/plan')}';
        import { PLAN_FORMATS } from '${join(__dirname, '../../lib/plan/formats/formats')}';
        const read = (text) => readManifests([{ file: 'page', text }]).documents;
        globalThis.plan = (old, later) => PLAN_FORMATS.text(planChange(read(old), read(later)));
      `,
      resolveDir: __dirname,
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  expect(Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))).toEqual([]);
  const page = createContext({ atob, TextDecoder }) as { plan?: (old: string, later: string) => string };
  runInContext(outputFiles[0].text, page);
  expect(page.plan?.(glanceExample(), glanceExample())).toBe('Nothing changes. Release 18.0-fr6.\n');
}, 60_000);
