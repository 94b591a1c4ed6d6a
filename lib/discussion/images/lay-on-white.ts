/**
 * Lays a picture on white, in place: dark lines on no ground would be lost on a dark page, and a JPEG
 * has no ground to see through to.
 *
 * @param samples red, green, blue and opacity of every pixel, each from 0 to 255.
 */
export function layOnWhite(samples: Uint8Array): void {
  for (let at = 0; at + 3 < samples.length; at += 4) {
    const opacity = samples[at + 3] ?? 255;
    if (opacity === 255) continue;
    for (let part = at; part < at + 3; part++) {
      const own = samples[part] ?? 0;
      samples[part] = Math.round((own * opacity + 255 * (255 - opacity)) / 255);
    }
    samples[at + 3] = 255;
  }
}
