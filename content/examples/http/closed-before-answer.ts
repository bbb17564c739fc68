// An upstream that reads the request and closes the connection without an answer.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) => socket.end());
