/** The text of a file, as Vite serves it. */
declare module '*.html?raw' {
  const text: string;
  export default text;
}

declare module '*.md?raw' {
  const text: string;
  export default text;
}
