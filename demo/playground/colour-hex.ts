/** The one syntax that the browser's chooser of colours understands. */
export function colourHex(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) return '#000000';
  brush.fillStyle = colour;
  brush.fillRect(0, 0, 1, 1);
  const channels = [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
