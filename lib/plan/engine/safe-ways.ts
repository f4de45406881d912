/** How to avoid the outage of an API instance that is re-created. */
export const NEW_INSTANCE = 'Add an API instance with the new configuration, wait until it is ready, name it in keystoneEndpoint, then remove the old one. Or make the change in a maintenance window.';

/** How to apply changes of nodes without surprise. */
export const NODES_APART = 'Apply the MachineConfigs apart from the rest. To choose the time, set spec.paused of the MachineConfigPool to true before, and to false when the nodes may reboot. '
  + 'Nodes reboot one after the other, as maxUnavailable of the pool says.';
