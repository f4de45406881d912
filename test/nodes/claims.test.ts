import { Testing } from 'cdk8s';
import { Claims } from '../../lib/nodes/claims';
import { MachinePool } from '../../lib/nodes/machine-pool';

describe('Claims', () => {
  test('are shared within one chart and pool', () => {
    const chart = Testing.chart();
    expect(Claims.of(chart, MachinePool.of('a'))).toBe(Claims.of(chart, MachinePool.of('a')));
    expect(Claims.of(chart, MachinePool.of('a'))).not.toBe(Claims.of(chart, MachinePool.of('b')));
    expect(Claims.of(chart, MachinePool.of('a'))).not.toBe(Claims.of(Testing.chart(), MachinePool.of('a')));
  });

  test('agree when the content does, in any order of its properties', () => {
    const claims = Claims.of(Testing.chart(), MachinePool.MASTER);
    claims.add("file '/a'", 'one', { mode: '0644', contents: ['x'] });
    expect(() => claims.add("file '/a'", 'two', { contents: ['x'], mode: '0644' })).not.toThrow();
    expect(() => claims.add("file '/b'", 'two', { mode: '0600' })).not.toThrow();
  });

  test('name both owners and what differs, without showing contents', () => {
    const claims = Claims.of(Testing.chart(), MachinePool.MASTER);
    claims.add("file '/a'", 'chart/one', { mode: '0644', user: 'root', contents: ['secret'] });
    expect(() => claims.add("file '/a'", 'chart/two', { mode: '0600', user: 'root', contents: ['other'], overwrite: true }))
      .toThrow("[chart/two] file '/a' conflicts with [chart/one]: mode is '0600' here and '0644' there, contents, "
        + 'overwrite is true here and undefined there. Change the name or path of one, or give both the same content.');
  });
});
