// An upstream whose response header has ten cookies of 4 KB.
import { compareBehind } from './shared/upstream.ts';

const cookies = `Set-Cookie: a=${'x'.repeat(4000)}\r\n`.repeat(10);
await compareBehind((socket) => socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\n${cookies}\r\nok`));
