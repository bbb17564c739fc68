// An upstream that reads the request and resets the connection.
import { compareBehind } from './shared/upstream.ts';

await compareBehind((socket) => socket.resetAndDestroy());
