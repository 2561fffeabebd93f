/** Named in texts for supporters. A test holds it to the version of the package. */
export const PRODUCT_VERSION = '0.1.0';
