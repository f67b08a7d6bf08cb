/** Rust files as text: see the bundler's loaders. */
declare module "*.rs" {
  const text: string;
  export default text;
}
