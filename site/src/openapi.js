// The document is for reading: nothing is sent anywhere.
window.SwaggerUIBundle({
  spec: window.openApiDocument,
  dom_id: '#document',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: -1,
  supportedSubmitMethods: [],
  tagsSorter: 'alpha',
  validatorUrl: null,
});
