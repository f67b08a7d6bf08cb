/** Unit tests. Types are checked by `npm run types`, so the transform only strips them. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.mts"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/host/"],
  moduleFileExtensions: ["ts", "mts", "js", "mjs", "cjs", "json"],
  transform: {
    "\\.(rs|md)$": "<rootDir>/tests/text_transform.cjs",
    "\\.m?[tj]s$": ["ts-jest", { diagnostics: false, tsconfig: { module: "CommonJS", moduleResolution: "node10", target: "ES2022", allowJs: true, isolatedModules: true, esModuleInterop: true, verbatimModuleSyntax: false, lib: ["ES2023", "DOM"] } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(d3|d3-[a-z-]+|internmap|delaunator|robust-predicates|markdown-it|linkify-it|mdurl|uc\\.micro|entities|markdown-it-footnote)/)"],
};
