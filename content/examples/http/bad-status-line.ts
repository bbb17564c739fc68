// An upstream whose response begins with an invalid status line.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) => socket.end('200 OK\r\nContent-Length: 2\r\n\r\nok'));
