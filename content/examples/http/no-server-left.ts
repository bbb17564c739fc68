// The second request, after the first has found nobody behind the proxy.
import { ask, compareProxies } from './shared/proxies.ts';

// Nothing listens on ports 1 and 2.
await compareProxies(1, {
  nginxServers: 'server 127.0.0.1:1; server 127.0.0.1:2;',
  haproxy: 'check inter 100ms fall 1',
  apacheModules: ['proxy_balancer', 'lbmethod_byrequests', 'slotmem_shm'],
  apache: `
    <Proxy balancer://back>
      BalancerMember http://127.0.0.1:1
    </Proxy>
    ProxyPass / balancer://back/ forcerecovery=Off`,
  visit: async (proxy) => {
    await ask(proxy, { path: '/first' });
    return ask(proxy);
  },
});
