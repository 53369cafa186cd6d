// Bytes that travel as text, two digits each.

export function bytesOf(hex) {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = 16 * digit(hex, 2 * i) + digit(hex, 2 * i + 1);
  return bytes;
}

function digit(hex, index) {
  const code = hex.charCodeAt(index);
  return code < 58 ? code - 48 : code - 87; // 0-9, a-f
}
