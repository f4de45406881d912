import { command, inFolder } from '../helpers';

const plane = (replicas: number, more = '') => `kind: OpenStackControlPlane
metadata:
  name: cloud
spec:
  secret: osp-secret
  glance:
    template:
      customServiceConfig: |
        [DEFAULT]
        enabled_backends = ceph:rbd
        [glance_store]
        default_backend = ceph
        [ceph]
        rbd_store_user = openstack
${more}      glanceAPIs:
        default:
          type: split
          replicas: ${replicas}
`;

const FILES = {
  'old.yaml': plane(2),
  'more.yaml': plane(3),
  'chunk.yaml': plane(2, '        rbd_store_chunk_size = 16\n'),
  'list.yaml': plane(2).replace('ceph:rbd', 'ceph:rbd,web:http'),
  'renamed.yaml': plane(2).replace(/\bceph\b/g, 'central'),
  'refused.yaml': plane(2).replace('type: split', 'type: edge'),
  'broken.yaml': 'kind: [',
  'other.yaml': 'kind: Secret\nmetadata: { name: s }\n',
};

const status = (...args: string[]) => command(['plan', ...args]).status;

beforeEach(() => void inFolder(FILES));

test('nothing happens if nothing changes', () => {
  expect(command(['plan', 'old.yaml', 'old.yaml'])).toEqual({ status: 0, out: 'Nothing changes. Release 18.0-fr6.\n', err: '' });
});

test('the exit status says whether something reaches the threshold', () => {
  expect(status('old.yaml', 'more.yaml')).toBe(0);
  expect([status('old.yaml', 'chunk.yaml'), status('old.yaml', 'chunk.yaml', '--fail-on', 'outage')]).toEqual([1, 0]);
  expect([status('old.yaml', 'list.yaml', '--fail-on', 'outage'), status('old.yaml', 'list.yaml', '--fail-on', 'reboot')]).toEqual([1, 0]);
  expect(status('old.yaml', 'renamed.yaml', '--fail-on', 'data')).toBe(1);
  expect(status('old.yaml', 'refused.yaml', '--fail-on', 'data')).toBe(1);
});

test('the exit status is 2 if something could not be read or compared', () => {
  expect(command(['plan', 'old.yaml', 'broken.yaml'])).toMatchObject({ status: 2, out: expect.stringContaining('Could not tell: broken.yaml:1:8 document 1 ') });
  expect(command(['plan', 'none.yaml', 'old.yaml'])).toMatchObject({ status: 2, out: expect.stringContaining('Could not tell: none.yaml does not exist: check the path.') });
  expect(command(['plan', 'old.yaml', 'other.yaml'])).toMatchObject({
    status: 2, out: expect.stringMatching(/Could not tell: The new input contains no OpenStackControlPlane, Glance.* or .*, so the plan cannot tell what happens to services\./),
  });
});

test('wrong arguments say what to write', () => {
  expect(command(['plan', 'old.yaml'])).toEqual({ status: 2, out: '', err: 'cdk8s-glance: write: cdk8s-glance plan OLD NEW\nSee cdk8s-glance --help.\n' });
  expect(command(['plan', 'old.yaml', 'old.yaml', '--fail-on', 'restarts']).err).toContain("--fail-on is 'restarts'. Did you mean 'restart'?");
  expect(command(['plan', 'old.yaml', 'old.yaml', '--from', '17']).err).toContain("--from is '17'.");
});

test('text is for people', () => {
  expect(command(['plan', 'old.yaml', 'list.yaml']).out).toBe(`Pods
  [outage] API instance 'default': is re-created: enabled_backends changes from 'ceph:rbd' to 'ceph:rbd,web:http'. All its pods are away until the new ones are ready. (pods/store-list)
      Instead: Add an API instance with the new configuration, wait until it is ready, name it in keystoneEndpoint, then remove the old one. Or make the change in a maintenance window.

1 outage. Release 18.0-fr6.
`);
});

test('Markdown is for pull requests', () => {
  expect(command(['plan', 'old.yaml', 'chunk.yaml', '--format', 'markdown']).out).toBe(`### What this change does

1 restart, 1 without disruption. Release 18.0-fr6.

#### Pods

- 🟡 **restart** API instance 'default': restarts: \\[ceph\\] rbd\\_store\\_chunk\\_size is now '16'. ([pods/text](https://github.com/openstack-k8s-operators/glance-operator/blob/main/internal/controller/glanceapi_controller.go))

#### New images and volumes only

- ⚪ API instance 'default': only new images follow these options: \\[ceph\\] rbd\\_store\\_chunk\\_size is now '16'. ([new-only/options](https://docs.openstack.org/glance/latest/configuration/glance_api.html))
`);
});

test('JSON is for programs', () => {
  expect(JSON.parse(command(['plan', 'old.yaml', 'more.yaml', '--format', 'json', '--from', '18.0-fr5', '--to', '18.0-fr5']).out)).toMatchObject({
    from: '18.0-fr5', to: '18.0-fr5', worst: 'none', problems: [],
  });
});
