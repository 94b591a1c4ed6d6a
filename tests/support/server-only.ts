// Stands in for the package of that name, which refuses to be loaded outside a server bundle.
export {};
