// An upstream that sends a header line with a space in the name.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) =>
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nRequest Id: 1\r\n\r\nok'),
);
