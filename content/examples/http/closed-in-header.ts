// An upstream that closes the connection in the middle of the response header.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Ty'));
