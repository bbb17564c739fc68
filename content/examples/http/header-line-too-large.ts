// An upstream that sends one header line of 9 KB.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) =>
  socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 2\r\nLocation: /?next=${'x'.repeat(9000)}\r\n\r\nok`),
);
