// The description is read from beside this page, and no validator elsewhere is told of it.
SwaggerUIBundle({url: "../openapi", dom_id: "#api", deepLinking: true, tagsSorter: "alpha", validatorUrl: null});
