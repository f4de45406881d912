/** Names and addresses of the embedded base. */
export interface NetworkIsolationOptions {
  /**
   * The storage class of every claim.
   *
   * @default 'local-storage'
   */
  readonly storageClass?: string;

  /**
   * The Secret with the passwords of all services.
   *
   * @default 'osp-secret'
   */
  readonly secretName?: string;

  /**
   * The address of the services on `internalapi`, which they share.
   *
   * @default '172.17.0.80'
   */
  readonly internalApiAddress?: string;

  /**
   * The address of RabbitMQ, for all but the cell.
   *
   * @default '172.17.0.85'
   */
  readonly rabbitmqAddress?: string;

  /**
   * The address of the cell's RabbitMQ.
   *
   * @default '172.17.0.86'
   */
  readonly rabbitmqCell1Address?: string;

  /**
   * The address of the control plane's own name server, on `ctlplane`.
   *
   * @default '192.168.122.80'
   */
  readonly dnsAddress?: string;

  /**
   * The name server that it forwards to.
   *
   * @default '192.168.122.1'
   */
  readonly dnsServer?: string;

  /**
   * The MetalLB address pool for services of the control plane.
   *
   * @default 'internalapi'
   */
  readonly internalApiPool?: string;

  /**
   * The MetalLB address pool for the name server.
   *
   * @default 'ctlplane'
   */
  readonly ctlplanePool?: string;

  /**
   * The network attachment definition of the storage network.
   *
   * @default 'storage'
   */
  readonly storageNetwork?: string;

  /**
   * The storage of each database, as a Kubernetes quantity.
   *
   * @default '500Mi'
   */
  readonly databaseStorageRequest?: string;

  /**
   * The storage of Glance's own pods, as a Kubernetes quantity.
   *
   * @default '10Gi'
   */
  readonly glanceStorageRequest?: string;
}
