/** The two themes in the order of `light-dark()`. */
export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/**
 * The two colors of a token, each as the style sheet writes it.
 *
 * @throws an Error where the value is no pair of colors.
 */
export function pairOf(value: string): Readonly<Record<Theme, string>> {
  const found = /^light-dark\(\s*(oklch\([^)]*\))\s*,\s*(oklch\([^)]*\))\s*\)$/.exec(value);
  if (found === null) throw new Error(`"${value}" is no light-dark() of two oklch() colors.`);
  return { light: found[1]!, dark: found[2]! };
}

/** The contrast of two oklch() colors by WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance, by the matrices of CSS Color 4, section 10.2, and the weights of WCAG 2.2. */
function luminance(color: string): number {
  const found = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(color);
  if (found === null) throw new Error(`"${color}" is no oklch() color with a lightness in percent, a chroma and a hue.`);
  const [lightness, chroma, hue] = [Number(found[1]) / 100, Number(found[2]), (Number(found[3]) * Math.PI) / 180];
  const [a, b] = [chroma! * Math.cos(hue!), chroma! * Math.sin(hue!)];
  const long = (lightness! + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness! - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness! - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red, green, blue] = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ].map((channel) => Math.min(1, Math.max(0, channel)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
