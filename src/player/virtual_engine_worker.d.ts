/** The bundled worker's text, packed; put in by the build. */
declare module "virtual:engine-worker" {
  const packed: string;
  export default packed;
}
