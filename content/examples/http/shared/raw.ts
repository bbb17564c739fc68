import { connect, type Socket } from 'node:net';

/** Sends bytes as they are and gives what came back until the other side closed; empty if it was nothing. */
export function send(to: number | Socket, bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = typeof to === 'number' ? connect(to, '127.0.0.1') : to;
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (text) => (answer += text));
    // A reset after the answer takes nothing away from it.
    socket.on('error', () => {});
    socket.once('close', () => resolve(answer));
    socket.write(bytes);
  });
}

/** The head of a request: its first line and its fields. It asks for the connection to be closed after the answer. */
export function head(...lines: string[]): string {
  return [...lines, 'Connection: close', '', ''].join('\r\n');
}

/** The first line of a response. */
export function statusLine(response: string): string {
  return response.split('\r\n')[0] ?? '';
}

/** The value of a header field of a response; empty if it is not there. */
export function field(response: string, name: string): string {
  return new RegExp(`^${name}: (.*)\r$`, 'im').exec(response)?.[1] ?? '';
}

/** The title of the page in a response. */
export function title(response: string): string {
  return /<title>(.*)<\/title>/.exec(response)?.[1] ?? '';
}
