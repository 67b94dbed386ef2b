declare module "mjml-browser" {
  const compile: (mjml: string, options?: object) => { html: string; errors: { formattedMessage: string }[] };
  export default compile;
}
