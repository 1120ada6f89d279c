/** The text of a file, as Vite serves it. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
