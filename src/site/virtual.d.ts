/** Made by tools/site/worker-url.ts. */
declare module 'virtual:reveal-worker' {
  const address: string;
  export default address;
}
