/* eslint-disable @stylistic/max-len -- one input on a line */
/** Inputs that grow in one respect only, to measure that time and memory grow in proportion. */

/** An input of a given size. */
export interface GrowthInput {
  /** The part that repeats, for people. */
  readonly title: string;

  /** The number of parts at 1×. */
  readonly size: number;

  /** A manifest with that number of parts. */
  readonly manifest: (parts: number) => string;

  /**
   * The configuration file of the command.
   *
   * @default - none
   */
  readonly config?: (parts: number) => string;
}

/** The inputs by name. */
export const GROWTH_INPUTS: Readonly<Record<string, GrowthInput>> = {
  // Fields and objects
  'unknown-fields': { title: 'unknown fields', size: 4_000, manifest: (n) => controlPlane(lines(n, (i) => `unknown${i}: 1`)) },
  'similar-fields': { title: 'misspelt fields', size: 2_000, manifest: (n) => controlPlane(lines(n, (i) => `extraMount${'x'.repeat(i % 3)}${i}: 1`)) },
  'mistyped-elements': { title: 'list elements of the wrong type', size: 10_000, manifest: (n) => controlPlane(['extraMounts:', ...lines(n, (i) => `- ${i}`)]) },
  'api-instances': { title: 'API instances', size: 1_000, manifest: (n) => controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...lines(n, (i) => `  api${i}: {}`)])) },
  'api-instances-with-text': {
    title: 'API instances with a text of their own',
    size: 500,
    manifest: (n) => controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, '    customServiceConfig: |', '      [DEFAULT]', '      debgu = true'])])),
  },
  'api-instances-in-json': { title: 'API instances in JSON on one line', size: 1_000, manifest: (n) => json({ glance: { template: { glanceAPIs: record(n, (i) => [`api${i}`, { type: 'egde' }]) } } }) },
  'back-ends': { title: 'entries of cinderVolumes', size: 500, manifest: (n) => controlPlane(cinder(['cinderVolumes:', ...blocks(n, (i) => [`  volume${i}:`, '    customServiceConfig: |', ...lvm(`lvm${i}`).map((line) => `      ${line}`)])])) },
  'back-ends-in-one-text': { title: 'back-ends in one text', size: 500, manifest: (n) => controlPlane(cinder(['cinderVolumes:', '  volume:', '    customServiceConfig: |', '      [DEFAULT]', `      enabled_backends = ${lines(n, (i) => `lvm${i}`).join()}`, ...blocks(n, (i) => lvm(`lvm${i}`)).map((line) => `      ${line}`)])) },
  'same-back-ends': { title: 'back-ends of one name', size: 500, manifest: (n) => controlPlane(cinder(['cinderVolumes:', ...blocks(n, (i) => [`  volume${i}:`, '    customServiceConfig: |', ...lvm('lvm').map((line) => `      ${line}`)])])) },
  'control-planes': { title: 'control planes', size: 200, manifest: (n) => documents(n, (i) => controlPlane(glance(storeText(['rbd'])), `cloud${i}`)) },
  'list-items': { title: 'items of a List', size: 500, manifest: (n) => ['kind: List', 'items:', ...blocks(n, (i) => ['- kind: Glance', '  metadata:', `    name: glance${i}`, '  spec:', '    unknwon: 1'])].join('\n') },
  'json-documents': { title: 'JSON documents', size: 2_000, manifest: (n) => lines(n, (i) => JSON.stringify({ kind: 'Glance', metadata: { name: `glance${i}` }, spec: { tpye: 1 } })).join('\n') },
  'deep-objects': { title: 'objects of 900 levels', size: 20, manifest: (n) => documents(n, () => controlPlane([`glance: ${'{a: '.repeat(900)}1${'}'.repeat(900)}`])) },

  // Secrets and volumes
  'secret-keys': { title: 'keys of a mounted Secret', size: 1_000, manifest: (n) => `${secret(lines(n, (i) => `key${i}: ${i}`))}\n---\n${controlPlane([...mounts(['- name: ceph', '  secret:', '    secretName: files'], ['- name: ceph', '  mountPath: /etc/ceph']), ...glance(storeText(['rbd']), ['glanceAPIs:', '  default: {}'])])}` },
  'text-keys': { title: 'keys of a Secret with texts', size: 500, manifest: (n) => `${secret(blocks(n, (i) => [`key${i}: |`, '  [DEFAULT]', `  debgu${i} = true`]))}\n---\n${controlPlane(glance(storeText(['file']), ['customServiceConfigSecrets: [files]', 'glanceAPIs:', '  default: {}']))}` },
  'items': { title: 'items of a volume', size: 1_000, manifest: (n) => `${secret(lines(n, (i) => `key${i}: ${i}`))}\n---\n${controlPlane([...mounts(['- name: ceph', '  secret:', '    secretName: files', '    items:', ...blocks(n, (i) => [`    - key: kye${i}`, `      path: path${i}`])], ['- name: ceph', '  mountPath: /etc/ceph']), ...glance(storeText(['rbd']), ['glanceAPIs:', '  default: {}'])])}` },
  'secrets': { title: 'Secrets of one name in other namespaces', size: 2_000, manifest: (n) => `${documents(n, (i) => `kind: Secret\nmetadata:\n  name: files\n  namespace: n${i}\nstringData:\n  a: b`)}---\n${controlPlane(['extraMounts:', ...blocks(n, (i) => ['- extraVol:', '  - volumes:', `    - name: v${i}`, '      secret:', '        secretName: files', '    mounts: []'])], 'cloud', 'other')}` },
  'missing-secrets': { title: 'volumes of missing Secrets', size: 1_000, manifest: (n) => `${documents(n, (i) => `kind: Secret\nmetadata:\n  name: files${i}\nstringData:\n  a: b`)}---\n${controlPlane(['extraMounts:', ...blocks(n, (i) => ['- extraVol:', '  - volumes:', `    - name: v${i}`, '      secret:', `        secretName: missing${i}`, '    mounts: []'])])}` },
  'service-secrets': { title: 'names in customServiceConfigSecrets', size: 2_000, manifest: (n) => controlPlane(glance(storeText(['file']), ['customServiceConfigSecrets:', ...lines(n, (i) => `- secret${i}`)])) },
  'shared-service-secret': { title: 'API instances that read one Secret, and its keys', size: 100, manifest: (n) => `${secret(blocks(n, (i) => [`key${i}: |`, '  [DEFAULT]', `  debgu${i} = true`]))}\n---\n${controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, '    customServiceConfigSecrets: [files]'])]))}` },
  'instances-with-secrets': { title: 'API instances with a Secret of their own, and keys of each', size: 150, manifest: (n) => `${documents(n, (i) => secret(blocks(20, (k) => [`key${k}: |`, '  [DEFAULT]', `  debgu${k} = true`]), `files${i}`))}---\n${controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, `    customServiceConfigSecrets: [files${i}]`])]))}` },
  'instances-of-a-secret': { title: 'API instances with a text of their own that read one Secret, and its keys', size: 60, manifest: (n) => `${secret(blocks(n, (i) => [`key${i}: |`, '  [DEFAULT]', `  debgu${i} = true`]))}\n---\n${controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, '    customServiceConfigSecrets: [files]', '    customServiceConfig: |', '      [DEFAULT]', `      workers = ${i}`])]))}` },
  'instances-that-name-secrets': { title: 'API instances that each name all Secrets', size: 60, manifest: (n) => `${documents(n, (i) => secret(['key: |', '  [DEFAULT]', `  debgu${i} = true`], `files${i}`))}---\n${controlPlane(glance(storeText(['file']), ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, `    customServiceConfigSecrets: [${lines(n, (k) => `files${k}`).join()}]`])]))}` },
  'mounts-of-instances': { title: 'mounts of one API instance each, beside shared mounts', size: 80, manifest: (n) => controlPlane(['extraMounts:', ...blocks(n, (i) => [`- name: shared${i}`, '  extraVol:', ...mount(i)]), ...blocks(n, (i) => [`- name: own${i}`, '  extraVol:', ...mount(n + i).map((line) => line.replace('[Glance]', `[api${i}]`))]), ...glance(storeText(['rbd']), ['glanceAPIs:', ...lines(n, (i) => `  api${i}: {}`)])]) },
  'extra-mounts': { title: 'extra mounts', size: 500, manifest: (n) => controlPlane(['extraMounts:', ...blocks(n, (i) => [`- name: m${i}`, '  extraVol:', ...mount(i)]), ...glance(storeText(['rbd']), ['glanceAPIs:', '  default: {}'])]) },
  'extra-mounts-for-instances': { title: 'extra mounts, and API instances', size: 100, manifest: (n) => controlPlane(['extraMounts:', ...blocks(n, (i) => [`- name: m${i}`, '  extraVol:', ...mount(i)]), ...glance(storeText(['rbd']), ['glanceAPIs:', ...lines(n, (i) => `  api${i}: {}`)])]) },
  'volumes': { title: 'volumes and mounts of one entry', size: 1_000, manifest: (n) => controlPlane(['extraMounts:', '- extraVol:', '  - volumes:', ...blocks(n, (i) => [`    - name: v${i}`, '      emptyDir: {}']), '    mounts:', ...blocks(n, (i) => [`    - name: v${i}`, `      mountPath: /v${i}`])]) },
  'unknown-volumes': { title: 'mounts of unknown volumes', size: 1_000, manifest: (n) => controlPlane(['extraMounts:', '- extraVol:', '  - volumes:', ...blocks(n, (i) => [`    - name: volume${i}`, '      emptyDir: {}']), '    mounts:', ...blocks(n, (i) => [`    - name: vloume${i}x`, `      mountPath: /v${i}`])]) },
  'same-mounts': { title: 'mounts at one path', size: 500, manifest: (n) => controlPlane([...mounts(['- name: v', '  emptyDir: {}'], blocks(n, () => ['- name: v', '  mountPath: /v'])), ...glance(storeText(['file']), ['glanceAPIs:', '  default: {}'])]) },
  'propagations': { title: 'propagations of one entry', size: 2_000, manifest: (n) => controlPlane(['extraMounts:', '- extraVol:', '  - propagation:', ...lines(n, (i) => `    - Galnce${i}`), '    volumes: []', '    mounts: []']) },

  // MachineConfigs
  'machine-config-files': { title: 'files of a MachineConfig', size: 1_000, manifest: (n) => machineConfig(['storage:', '  files:', ...blocks(n, (i) => [`  - path: /etc/file${i}`, '    mode: 644', '    contents:', '      source: data:,'])]) },
  'same-machine-config-files': { title: 'files of one path', size: 1_000, manifest: (n) => machineConfig(['storage:', '  files:', ...blocks(n, (i) => ['  - path: /etc/file', '    mode: 420', '    contents:', `      source: data:,${i}`])]) },
  'machine-config-units': { title: 'units of a MachineConfig', size: 1_000, manifest: (n) => machineConfig(['systemd:', '  units:', ...blocks(n, (i) => [`  - name: unit${i}.service`, '    enabled: true'])]) },
  'machine-configs': { title: 'MachineConfigs with one file', size: 500, manifest: (n) => documents(n, (i) => machineConfig(['storage:', '  files:', '  - path: /etc/file', '    mode: 420', '    contents:', `      source: data:,${i}`], `m${i}`)) },
  'same-machine-configs': { title: 'MachineConfigs of one name', size: 500, manifest: (n) => documents(n, () => machineConfig(['systemd:', '  units:', '  - name: iscsid.service', '    enabled: true'])) },
  'machine-configs-and-back-ends': { title: 'MachineConfigs and back-ends', size: 200, manifest: (n) => `${documents(n, (i) => machineConfig(['systemd:', '  units:', `  - name: unit${i}.service`, '    enabled: true'], `m${i}`))}---\n${controlPlane(cinder(['cinderVolumes:', ...blocks(n, (i) => [`  volume${i}:`, '    customServiceConfig: |', ...lvm(`lvm${i}`).map((line) => `      ${line}`)])]))}` },

  // Texts
  'lines-without-assignment': { title: 'lines without =', size: 2_000, manifest: (n) => withText(lines(n, (i) => `word ${i}`), ['[DEFAULT]']) },
  'indented-options': { title: 'indented options', size: 2_000, manifest: (n) => withText(lines(n, (i) => `  debug${i} = true`), ['[DEFAULT]', 'debug = true']) },
  'sections': { title: 'sections', size: 2_000, manifest: (n) => withText(blocks(n, (i) => [`[section${i}]`, 'a = b'])) },
  'same-sections': { title: 'sections of one name', size: 2_000, manifest: (n) => withText(blocks(n, (i) => ['[DEFAULT]', `a${i} = b`])) },
  'sections-without-end': { title: 'sections without ]', size: 2_000, manifest: (n) => withText(lines(n, (i) => `[section${i}`)) },
  'repeated-options': { title: 'settings of one option', size: 2_000, manifest: (n) => withText(lines(n, (i) => `debug = ${i}`), ['[DEFAULT]']) },
  'unknown-options': { title: 'unknown options', size: 1_000, manifest: (n) => withText(lines(n, (i) => `debgu${i} = true`), ['[DEFAULT]']) },
  'misplaced-options': { title: 'options in a wrong section', size: 1_000, manifest: (n) => withText(lines(n, () => 'debug = true'), ['[glance_store]']) },
  'wrong-values': { title: 'options with wrong values', size: 2_000, manifest: (n) => withText(blocks(n, () => ['[DEFAULT]', 'workers = many # of them', 'enabled_import_methods = a,b'])) },
  'backend-options': { title: 'unknown options of back-ends', size: 1_000, manifest: (n) => controlPlane(cinder(['cinderVolumes:', '  volume:', '    customServiceConfig: |', ...lvm('lvm').map((line) => `      ${line}`), ...lines(n, (i) => `      lvm_tpye${i} = a`)])) },
  'continuation-lines': { title: 'continuation lines', size: 10_000, manifest: (n) => withText(lines(n, (i) => `  ${i}`), ['[DEFAULT]', 'log_file = a']) },
  'stores': { title: 'stores', size: 500, manifest: (n) => controlPlane(glance(storeText(lines(n, () => 'file')))) },
  'stores-without-section': { title: 'stores without a section', size: 500, manifest: (n) => withText(['[DEFAULT]', `enabled_backends = ${lines(n, (i) => `store${i}:rbd`).join()}`, ...blocks(n, (i) => [`[stroe${i}]`, 'rbd_store_pool = a'])]) },
  'stores-in-one-directory': { title: 'stores in one directory', size: 500, manifest: (n) => withText(['[DEFAULT]', `enabled_backends = ${lines(n, (i) => `store${i}:file`).join()}`, ...blocks(n, (i) => [`[store${i}]`, 'filesystem_store_datadir = /images'])]) },
  'rbd-stores-for-instances': { title: 'rbd stores, and API instances', size: 60, manifest: (n) => controlPlane(glance(storeText(lines(n, () => 'rbd')), ['glanceAPIs:', ...lines(n, (i) => `  api${i}: {}`)])) },
  'duplicate-stores': { title: 'stores of one name', size: 500, manifest: (n) => withText(['[DEFAULT]', `enabled_backends = ${lines(n, () => 'store:file').join()}`]) },
  'long-store-list': { title: 'entries of enabled_backends without a type', size: 2_000, manifest: (n) => withText(['[DEFAULT]', `enabled_backends = ${lines(n, (i) => `store${i}`).join()}`]) },

  // Long values
  'blanks': { title: 'blanks within a value', size: 50_000, manifest: (n) => withText([`debug = a${' '.repeat(n)}b`, `log_file = a #${' '.repeat(n)}b`, `a${' '.repeat(n)}b`, `[a${' '.repeat(n)}b`, `${' '.repeat(n)}b`], ['[DEFAULT]']) },
  'blanks-of-yaml': { title: 'blanks within YAML', size: 50_000, manifest: (n) => `kind: OpenStackControlPlane\nspec:\n  unknown: a${' '.repeat(n)}b\n  other: a${' '.repeat(n)}#b\n  third: "a${' \n'.repeat(n)}  b"\n` },
  'open-braces': { title: '{{ within a value', size: 5_000, manifest: (n) => withText([`log_file = ${'{{'.repeat(n)}`], ['[DEFAULT]']) },
  'placeholders': { title: 'placeholders', size: 2_000, manifest: (n) => withText(lines(n, (i) => `log_file = {{ .Name${i} }}`), ['[DEFAULT]']) },
  'placeholders-in-a-line': { title: 'placeholders in one value', size: 2_000, manifest: (n) => withText([`log_file = ${'{{ .Name }}'.repeat(n)}`], ['[DEFAULT]']) },
  'dollars': { title: 'references within a value', size: 2_000, manifest: (n) => withText([`log_file = ${'$nothing '.repeat(n)}`], ['[DEFAULT]']) },
  'signs': { title: 'quotes, brackets and commas within a value', size: 50_000, manifest: (n) => withText(['"', '\'', '[', ',', ':', '=', '{', '\\', '$', '#', ';', '/', '.', '-', 'a,'].flatMap((sign) => [`enabled_import_methods = ${sign.repeat(n)}`, `enabled_backends = ${sign.repeat(n)}`, `log_file = ${sign.repeat(n)}`, sign.repeat(n)]), ['[DEFAULT]']) },
  'secret-names': { title: '_key within a line', size: 50_000, manifest: (n) => withText([`${'_key'.repeat(n)} x`, `${'_key'.repeat(n)} = x`], ['[DEFAULT]']) },
  'long-names': { title: 'characters of names', size: 100_000, manifest: (n) => controlPlane([`${'a'.repeat(n)}: 1`, ...glance(['[DEFAULT]', `${'a'.repeat(n)} = 1`, `[${'a'.repeat(n)}]`, 'a = 1'])], 'a'.repeat(n)) },
  'long-numbers': { title: 'digits of values', size: 100_000, manifest: (n) => controlPlane(glance(['[DEFAULT]', `workers = ${'1'.repeat(n)}`, `user_storage_quota = ${'1'.repeat(n)}`, `filesystem_store_file_perm = ${'1'.repeat(n)}`], ['storage:', `  storageRequest: "${'1'.repeat(n)}x"`])) },
  'long-section-names': { title: 'options of a section with a long name', size: 300, manifest: (n) => withText(lines(n, (i) => `a${i} = b`), ['[DEFAULT]', `enabled_backends = ${'a'.repeat(n * 20)}:file`, `[${'a'.repeat(n * 20)}]`]) },
  'long-backend-names': { title: 'unknown options of a back-end with a long name', size: 300, manifest: (n) => controlPlane(cinder(['cinderVolumes:', '  volume:', '    customServiceConfig: |', '      [DEFAULT]', `      enabled_backends = ${'a'.repeat(n * 20)}`, ...[...lvm('a'.repeat(n * 20)), ...lines(n, (i) => `lvm_tpye${i} = a`)].map((line) => `      ${line}`)])) },
  'long-instance-names': { title: 'findings of an API instance with a long name', size: 300, manifest: (n) => controlPlane(['glance:', '  template:', '    glanceAPIs:', `      ${'a'.repeat(Math.min(n * 20, 1000))}:`, '        customServiceConfig: |', '          [DEFAULT]', ...lines(n, (i) => `          debgu${i} = true`)]) },
  'long-object-names': { title: 'findings of an object with a long name', size: 300, manifest: (n) => controlPlane(lines(n, (i) => `unknown${i}: 1`), 'a'.repeat(n * 20), 'b'.repeat(n * 20)) },
  'policies': { title: 'rules, brackets and quotes of a policy file', size: 10_000, manifest: (n) => `${secret(['policy.yaml: |', `  a: "${'('.repeat(n)}"`, `  b: "${'%('.repeat(n)}"`, `  c: "${"'".repeat(n)}"`, `  d: "${' '.repeat(n)}x"`, ...lines(n / 10, (i) => `  r${i}: "role:a and (role:b or not role:c)"`), `  ${' '.repeat(n)}#`, ...lines(n / 10, () => '  ')])}\n---\n${controlPlane(glance(storeText(['file']), ['glanceAPIs:', '  default: {}', 'defaultConfigOverwrite:', '  policy.yaml: |', `    a: "${'('.repeat(n)}"`, ...lines(n / 10, () => '    ')]))}` },
  'long-field-names': { title: 'fields below a long name', size: 300, manifest: (n) => json({ glance: { template: { glanceAPIs: { ['a'.repeat(n * 20)]: record(n, (i) => [`a${i}`, 1]) } } } }) },

  // Documents, aliases and suppressions
  'plain-documents': { title: 'documents of plain text', size: 2_000, manifest: (n) => '--- x\n'.repeat(n) },
  'broken-documents': { title: 'documents that are not YAML', size: 2_000, manifest: (n) => '--- {\n'.repeat(n) },
  'empty-documents': { title: 'empty documents', size: 20_000, manifest: (n) => '---\n# a\n'.repeat(n) },
  'dashes': { title: 'dashes', size: 500_000, manifest: (n) => `${'-'.repeat(n)}\n${'a---'.repeat(n)}` },
  'aliases': { title: 'aliases of a text', size: 50, manifest: (n) => controlPlane(glance(['[DEFAULT]', ...lines(100, (i) => `debgu${i} = ${'x'.repeat(300)}`)], ['glanceAPIs:', ...blocks(n, (i) => [`  api${i}:`, '    customServiceConfig: *text'])]).map((line) => line.replace('Config: |', 'Config: &text |'))) },
  'merged-keys': { title: 'merge keys', size: 500, manifest: (n) => `kind: Glance\na: &a {${lines(100, (i) => `k${i}: 1`).join(', ')}}\nspec:\n${lines(n, (i) => `  f${i}: {<<: *a}`).join('\n')}\n` },
  'alias-chain': { title: 'aliases of aliases', size: 5_000, manifest: (n) => `kind: Glance\nspec:\n  a0: &a0 {}\n${lines(n, (i) => `  a${i + 1}: &a${i + 1} [*a${i}]`).join('\n')}\n` },
  'suppressions': { title: 'suppressions', size: 500, manifest: (n) => controlPlane(lines(n, (i) => `unknown${i}: 1`)), config: (n) => ['suppressions:', ...blocks(n, (i) => ['- rule: schema/unknown-field', `  path: spec.unknown${i}`, '  reason: known'])].join('\n') },
  'unused-suppressions': { title: 'suppressions without findings', size: 500, manifest: (n) => controlPlane(lines(n, (i) => `unknown${i}: 1`)), config: (n) => ['suppressions:', ...blocks(n, (i) => ['- rule: schema/unknown-field', `  path: "**x${i}"`, '  reason: known'])].join('\n') },
  'stars': { title: '**a within a suppression', size: 5_000, manifest: (n) => controlPlane([`${'a'.repeat(n)}: 1`]), config: (n) => ['suppressions:', '- rule: schema/unknown-field', `  path: "${'**a'.repeat(n)}"`, '  reason: known'].join('\n') },
};

function lines(count: number, line: (index: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => line(index));
}

function blocks(count: number, block: (index: number) => readonly string[]): string[] {
  return Array.from({ length: count }, (_, index) => block(index)).flat();
}

function record(count: number, entry: (index: number) => [string, unknown]): Record<string, unknown> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));
}

function documents(count: number, document: (index: number) => string): string {
  return lines(count, (index) => `---\n${document(index).trimEnd()}\n`).join('');
}

function controlPlane(spec: readonly string[], name: string = 'cloud', namespace: string = 'openstack'): string {
  return ['apiVersion: core.openstack.org/v1beta1', 'kind: OpenStackControlPlane', 'metadata:', `  name: ${name}`, `  namespace: ${namespace}`, 'spec:', '  secret: osp-secret', '  storageClass: local', ...spec.map((line) => `  ${line}`), ''].join('\n');
}

function json(spec: unknown): string {
  return JSON.stringify({ apiVersion: 'core.openstack.org/v1beta1', kind: 'OpenStackControlPlane', metadata: { name: 'cloud', namespace: 'openstack' }, spec });
}

function glance(text: readonly string[], fields: readonly string[] = []): string[] {
  return ['glance:', '  template:', '    customServiceConfig: |', ...text.map((line) => `      ${line}`), ...fields.map((line) => `    ${line}`)];
}

function cinder(fields: readonly string[]): string[] {
  return ['cinder:', '  template:', ...fields.map((line) => `    ${line}`)];
}

function withText(text: readonly string[], head: readonly string[] = []): string {
  return controlPlane(glance([...head, ...text], ['glanceAPIs:', '  default: {}']));
}

function storeText(types: readonly string[]): string[] {
  return ['[DEFAULT]', `enabled_backends = ${types.map((type, index) => `store${index}:${type}`).join()}`, '[glance_store]', 'default_backend = store0',
    ...types.flatMap((type, index) => [`[store${index}]`, type === 'file' ? `filesystem_store_datadir = /images/${index}` : `rbd_store_ceph_conf = /etc/ceph/ceph${index}.conf`])];
}

function lvm(section: string): string[] {
  return [`[${section}]`, 'volume_driver = cinder.volume.drivers.lvm.LVMVolumeDriver', `volume_group = ${section}`, 'target_protocol = iscsi', 'target_helper = lioadm'];
}

function secret(data: readonly string[], name: string = 'files'): string {
  return ['kind: Secret', 'metadata:', `  name: ${name}`, '  namespace: openstack', 'stringData:', ...data.map((line) => `  ${line}`)].join('\n');
}

function mounts(volumes: readonly string[], of: readonly string[]): string[] {
  return ['extraMounts:', '- extraVol:', '  - propagation: [Glance]', '    volumes:', ...volumes.map((line) => `    ${line}`), '    mounts:', ...of.map((line) => `    ${line}`)];
}

function mount(index: number): string[] {
  return ['  - propagation: [Glance]', '    volumes:', `    - name: v${index}`, '      secret:', `        secretName: missing${index}`, '    mounts:', `    - name: v${index}`, `      mountPath: /etc/mount${index}`];
}

function machineConfig(config: readonly string[], name: string = 'machine'): string {
  return ['apiVersion: machineconfiguration.openshift.io/v1', 'kind: MachineConfig', 'metadata:', `  name: ${name}`, '  labels:', '    machineconfiguration.openshift.io/role: worker', 'spec:', '  config:', '    ignition: {version: 3.4.0}', ...config.map((line) => `    ${line}`), ''].join('\n');
}
