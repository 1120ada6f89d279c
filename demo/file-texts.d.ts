/** The text of a file, put into the bundle by Vite. */
declare module '*?raw' {
  const text: string;
  export default text;
}

declare module '*?inline' {
  const text: string;
  export default text;
}
