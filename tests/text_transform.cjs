/** jest: `.rs` and `.md` files are modules whose default export is their text, as the bundler's text loader makes them. */
module.exports = {
  process: (text) => ({ code: `module.exports = { __esModule: true, default: ${JSON.stringify(text)} };` }),
};
