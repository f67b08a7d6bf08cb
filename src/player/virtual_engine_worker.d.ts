/** The bundler makes this module: the text of `engine_worker.ts` with all it imports. */
declare module "virtual:engine-worker" {
  const text: string;
  export default text;
}
