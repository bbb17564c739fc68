// Three proxies in front of a port where nothing listens.
import { compareProxies } from './shared/proxies.ts';

// No program gets port 1 by chance, as it might get one that was free a moment ago.
await compareProxies(1);
