import { command, inFolder } from '../helpers';

const CLOUD = 'kind: OpenStackControlPlane\nspec:\n  glance:\n    template:\n      glanceAPIs:\n        default: {}\n';

describe('picture', () => {
  beforeEach(() => void inFolder({ 'cloud.yaml': CLOUD, 'empty.yaml': 'kind: ConfigMap\n', 'broken.yaml': 'kind: [' }));

  test('draws a flowchart', () => {
    expect(command(['picture', 'cloud.yaml'])).toEqual({
      status: 0,
      out: 'flowchart LR\n  subgraph glance ["Glance"]\n    p0["default<br>split, 1 pod"]\n    p1["users"]\n  end\n  p1 --> p0\n',
      err: '',
    });
  });

  test('nothing to draw', () => {
    expect(command(['picture', 'empty.yaml'])).toEqual({
      status: 2, out: '', err: 'nothing to draw: no control plane, Glance, Cinder or MachineConfig in the input\n',
    });
  });

  test('an input that cannot be read is named, and the rest is drawn', () => {
    const { status, out, err } = command(['picture', 'cloud.yaml', 'broken.yaml', 'absent.yaml']);
    expect([status, out.split('\n')[0]]).toEqual([2, 'flowchart LR']);
    expect(err).toContain('broken.yaml:');
    expect(err).toContain('absent.yaml');
  });

  test('no file', () => {
    const { status, err } = command(['picture']);
    expect([status, err.split('\n')[0]]).toEqual([2, 'cdk8s-glance: write: cdk8s-glance picture FILE...']);
  });
});
