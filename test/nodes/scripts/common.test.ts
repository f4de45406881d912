import { LOGGING, NODE_LABEL } from '../../../lib/nodes/scripts/common';

describe('the parts that scripts share', () => {
  test('refusals end with the status after which units do not restart', () => {
    expect(LOGGING).toContain('refuse() { log "refused: $*"; exit 65; }');
    expect(LOGGING).toContain('not_yet() { log "waiting: $*"; exit 75; }');
  });

  test('reads only its own node, as a kubelet may', () => {
    expect(NODE_LABEL).toContain('--field-selector="metadata.name=${user#system:node:}" --selector="$node_label"');
  });
});
