/**
 * The directory whose files httpd includes in each virtual host of an API, if their names end with `.conf`. Glance has no field for them in
 * any release, so an extra mount brings them.
 *
 * @see https://github.com/openstack-k8s-operators/glance-operator/blob/main/templates/glanceapi/config/10-glance-wsgi.conf
 */
export const HTTPD_DIRECTORY = '/etc/httpd/conf_custom';

/** Directives that httpd accepts outside of virtual hosts only, in lower case. In one of these files, they stop it. */
const SERVER_DIRECTIVES: ReadonlySet<string> = new Set([
  'acceptfilter', 'coredumpdirectory', 'defaultruntimedir', 'extendedstatus', 'gracefulshutdowntimeout', 'group', 'listen', 'listenbacklog', 'loadfile',
  'loadmodule', 'maxconnectionsperchild', 'maxmemfree', 'maxrequestworkers', 'maxspareservers', 'maxsparethreads', 'minspareservers', 'minsparethreads',
  'mutex', 'pidfile', 'scoreboardfile', 'sendbuffersize', 'serverlimit', 'serverroot', 'servertokens', 'startservers', 'threadlimit',
  'threadsperchild', 'user', '<virtualhost',
]);

/**
 * The first directive of a text that httpd does not accept in a virtual host, as the text writes it; undefined if there is none.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/directives.html
 */
export function serverDirectiveIn(text: string): string | undefined {
  return text.split('\n').map((line) => /^\s*(<?[A-Za-z]+)/.exec(line)?.[1]).find((name) => name !== undefined && SERVER_DIRECTIVES.has(name.toLowerCase()));
}
