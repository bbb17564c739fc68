// An upstream that announces 100 bytes of content, sends four and says no more; the proxies wait for one second.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'));
