import { REFUSED } from '../unit-text';

/** Functions of every script: one writes to the journal, two end the script. */
export const LOGGING = `
# To standard error, because standard output is the result of some functions.
log() { printf '%s\\n' "$*" >&2; }

# Something is missing or fails for now: systemd runs the script again.
not_yet() { log "waiting: $*"; exit 75; }

# A person has to look: systemd does not run the script again.
refuse() { log "refused: $*"; exit ${REFUSED}; }
`;

/**
 * Functions that ask the API server whether the node has a label. They read only the node of the kubelet, because from Kubernetes
 * 1.32 a kubelet may not read other nodes.
 *
 * They need the value \`node_label\`.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/node/
 */
export const NODE_LABEL = `
api() { oc --kubeconfig=/var/lib/kubelet/kubeconfig --request-timeout=5s "$@"; }

# Prints this node's name when it carries the label, and nothing when it does not. Fails when the API server does not answer.
labelled_node() {
  local user
  user=$(api auth whoami --output='jsonpath={.status.userInfo.username}') || return
  api get node --field-selector="metadata.name=\${user#system:node:}" --selector="$node_label" --output=name
}
`;
