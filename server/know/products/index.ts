export { createProducts, editProduct, listProducts, readProduct, removeProduct } from "./products.ts";
