/** The key of the example in RFC 6455 §5.7; a real client takes a new random one for each frame. */
const maskingKey = [0x37, 0xfa, 0x21, 0x3d];

/** A part of a frame: what it is, and its bytes as hexadecimal digits. */
export interface Field {
  is: 'opcode' | 'length' | 'masked' | 'key' | 'code' | 'hidden';
  bytes: string;
}

/** A close frame with a code and no reason (RFC 6455 §5.5.1), as a server and as a client have to send it. */
export function closeFrame(code: number): { server: Field[]; client: Field[] } {
  const payload = [code >> 8, code & 0xff];
  const hidden = payload.map((byte, index) => byte ^ (maskingKey[index] ?? 0));
  return {
    server: [field('opcode', [0x88]), field('length', [payload.length]), field('code', payload)],
    client: [
      field('opcode', [0x88]),
      field('masked', [0x80 | payload.length]),
      field('key', maskingKey),
      field('hidden', hidden),
    ],
  };
}

function field(is: Field['is'], bytes: number[]): Field {
  return { is, bytes: bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ') };
}
